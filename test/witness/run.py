#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs witnesses: the findings of corolint must agree with the failures of the runtime.

A witness is a file NAME.cpp (or a directory NAME/ of several files that make
one program). corolint analyses it and, independently, it is compiled with
asyncrt and executed. Expectations are at the ends of its lines:

  // misuse: CHECK      the finding is here and the runtime fails here
  // finding: CHECK     the finding is here (the runtime fails elsewhere) ...
  // violation: CHECK   ... namely here, which is the finding's last note
                        (or its primary location, for the checks of HISTORY)
  // missed: CHECK      the runtime fails here and corolint is silent: a known
                        miss, listed in the page of the check
  // ends: terminate    the program ends in std::terminate (anywhere in the file)
  // ends: deadlock     the program does not end; it gets HANG seconds
  // ends: dangling     it is compiled with AddressSanitizer, which ends it

A deadlock and AddressSanitizer are proofs by themselves: the runtime does not
report the checks in PROVEN_BY_END.

Three sets of (file, line, check) must agree with them, and so with each other:
the findings' primary locations, the findings' last notes (the primary location
where a finding has no notes), and the violations that the program printed.
If findings have fixes, they are applied to a copy: it must be silent there,
and work if all findings are fixed. A program without expectations must be
silent on both sides. Every program without an `ends:` comment must exit with
0 and print `done` as its last line.

The examples of the guide are witnesses too. Their output is in the guide, so
they need not print `done`.
"""

import argparse
import concurrent.futures
import dataclasses
import fnmatch
import json
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import fixed  # noqa: E402: docs/snippets.py loads this file from elsewhere

ROOT = HERE.parent.parent
EXAMPLES = ROOT / "docs/guide/examples"

EXPECTATION = re.compile(r"//\s*(misuse|finding|violation|missed):\s*([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*$")
ENDS = re.compile(r"^\s*//\s*ends:\s*(terminate|deadlock|dangling)\s*$")
PROVEN_BY_END = {"deadlock": {"async-lock-across-await"}, "dangling": {"async-dangling-argument"}}
HANG = 4.0
DANGLING = re.compile(r"AddressSanitizer: (stack-use-after-\w+|heap-use-after-free|stack-buffer-underflow)")
# Their notes do not lead to the failing place: they show the history of the object.
HISTORY = {"async-unawaited-task", "async-awaited-twice", "async-non-coroutine-argument", "async-dangling-argument",
           "async-lock-across-await"}
VIOLATION = re.compile(r"^(?P<file>.+?):(?P<line>\d+)(?::\d+)?: violation: (?P<message>.*) \[(?P<check>[a-z0-9-]+)\]$")


class Failure(Exception):
    """A witness that could not be judged, or was judged to be wrong."""


@dataclasses.dataclass
class Witness:
    """One program: its files and what they say about themselves."""

    name: str
    sources: list
    finding: set
    failing: set
    missed: set
    ends: str
    last_line: str = "done"


@dataclasses.dataclass
class Analysis:
    primary: set
    last: set
    fixable: set
    text: str


@dataclasses.dataclass
class Execution:
    violations: set
    status: int
    stdout: str
    stderr: str


def relative(path, base=ROOT):
    """Path as the reports name it: below the repository when it is there."""
    resolved = (base / path).resolve()
    return str(resolved.relative_to(ROOT)) if resolved.is_relative_to(ROOT) else str(resolved)


def read_witness(path):
    if path.is_dir():
        files = sorted(p for p in path.iterdir() if p.suffix in (".cpp", ".h", ".hpp"))
    else:
        files = [path]
    witness = Witness(path.stem, [f for f in files if f.suffix == ".cpp"], set(), set(), set(), "")
    if path.is_relative_to(EXAMPLES):
        witness.last_line = ""
    for file in files:
        for number, line in enumerate(file.read_text().splitlines(), 1):
            note_expectation(witness, relative(file), number, line)
    return witness


def note_expectation(witness, file, number, line):
    if end := ENDS.match(line):
        witness.ends = end[1]
    match = EXPECTATION.search(line)
    if not match:
        if re.search(r"//\s*(misuse|finding|violation|missed)\b", line):
            raise Failure(f"{file}:{number}: expectation is not understood: {line.strip()}")
        return
    for check in re.split(r"\s*,\s*", match[2]):
        fact = (file, number, check)
        if match[1] in ("misuse", "finding"):
            witness.finding.add(fact)
        if match[1] in ("misuse", "violation"):
            witness.failing.add(fact)
        if match[1] == "missed":
            witness.missed.add(fact)


def find_witnesses(names):
    """The witnesses named on the command line, or all of this directory and of the guide."""
    if names:
        return [pathlib.Path(n).resolve() for n in names]
    files = [*HERE.glob("*.cpp"), *EXAMPLES.glob("*.cpp")]
    directories = [p for p in HERE.iterdir() if p.is_dir() and any(p.glob("*.cpp"))]
    return sorted(files + directories)


def run(command, limit, what):
    """Runs a command in the repository; a time-out is a Failure, not a hang."""
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=limit, errors="replace")
    except subprocess.TimeoutExpired as late:
        raise Failure(f"{what} did not end within {limit} s\n{late.stderr or ''}") from late


def analyse(witness, options, pch, work, *more):
    flags = [*compile_flags(options), *pch] if options.quick else ["-std=c++20", f"-I{options.include}", "-pthread"]
    commands = [
        {"directory": str(ROOT), "file": str(s), "arguments": [options.cxx, *flags, "-c", str(s)]}
        for s in witness.sources
    ]
    (work / "compile_commands.json").write_text(json.dumps(commands))
    command = [options.corolint, "-p", str(work), "--checks=-*,async-*", "--format=json", "-j", "1", *more]
    command += [f"--cache-dir={work / 'cache'}", *(str(s) for s in witness.sources)]
    result = run(command, options.limit, "corolint")
    # A run with fixes changes the sources.
    again = None if options.quick or more else run(command, options.limit, "corolint")
    if again and again.stdout != result.stdout:
        raise Failure(f"the cache changes the report\n{result.stdout}-- second run:\n{again.stdout}{again.stderr}")
    if result.returncode not in (0, 1):
        raise Failure(f"corolint exited with {result.returncode}\n{result.stdout}{result.stderr}")
    return read_findings(json.loads(result.stdout), witness.failing)


def read_findings(report, failing):
    primary, last, fixable, lines = set(), set(), set(), []
    for finding in report["findings"]:
        check, steps = finding["check"], finding.get("path") or []
        steps = [s for s in steps if not s["message"].startswith("expanded from macro")]  # clang's, no step of the path
        place = (relative(finding["file"]), finding["line"], check)
        end = finding if not steps or (check in HISTORY and place in failing) else steps[-1]
        primary.add(place)
        if finding.get("fix"):
            fixable.add(place)
        last.add((relative(end["file"]), end["line"], check))
        lines.append(f"{relative(finding['file'])}:{finding['line']}: {finding['message']} [{check}]")
        lines += [f"  {relative(s['file'])}:{s['line']}: {s['message']}" for s in steps]
    return Analysis(primary, last, fixable, "\n".join(lines))


def compile_header(options, work):
    """Precompiles the headers that all witnesses share; clang only."""
    if "clang" not in pathlib.Path(options.cxx).name:
        return []
    header = work / "shared.pch"
    command = [options.cxx, *compile_flags(options), "-x", "c++-header", str(HERE / "shared.hpp"), "-o", str(header)]
    result = run(command, options.limit * 3, "the precompiled header")
    if result.returncode:
        raise Failure(f"the runtime's headers do not compile\n{result.stderr}")
    return ["-include-pch", str(header)]


def compile_flags(options):
    return ["-std=c++20", "-g", "-O0", "-w", "-pthread", f"-I{options.include}", *options.cxxflags.split()]


def build(witness, options, pch, work):
    """Compiles and links; returns the program."""
    program = work / "program"
    objects = []
    sanitizer = ["-fsanitize=address"] if witness.ends == "dangling" else []
    pch = [] if sanitizer else pch
    for index, source in enumerate(witness.sources):
        objects.append(str(work / f"{index}.o"))
        command = [options.cxx, *compile_flags(options), *sanitizer, *pch, "-c", relative(source), "-o", objects[-1]]
        result = run(command, options.limit * 3, "the compiler")
        if result.returncode:
            raise Failure(f"does not compile\n{result.stderr}")
    command = [options.cxx, *options.cxxflags.split(), *sanitizer, *objects, options.runtime_lib, "-pthread",
               *options.ldflags.split(), "-o", str(program)]
    result = run(command, options.limit * 3, "the linker")
    if result.returncode:
        raise Failure(f"does not link\n{result.stderr}")
    return program


def execute(witness, options, pch, work):
    program = build(witness, options, pch, work)
    if witness.ends == "deadlock":
        return hang(program)
    result = run([str(program)], options.limit, "the program")
    return Execution(read_violations(result.stderr), result.returncode, result.stdout, result.stderr)


def hang(program):
    """A program that should not end; its status is None when it does not."""
    try:
        result = subprocess.run([str(program)], cwd=ROOT, capture_output=True, text=True, timeout=HANG, errors="replace")
    except subprocess.TimeoutExpired as late:
        return Execution(set(), None, "", (late.stderr or b"").decode(errors="replace"))
    return Execution(read_violations(result.stderr), result.returncode, result.stdout, result.stderr)


def read_violations(text):
    matches = filter(None, map(VIOLATION.match, text.splitlines()))
    return {(relative(m["file"]), int(m["line"]), m["check"]) for m in matches}


def compare(what, expected, actual, problems):
    for file, line, check in sorted(expected - actual):
        problems.append(f"{what}: missing     {file}:{line} [{check}]")
    for file, line, check in sorted(actual - expected):
        problems.append(f"{what}: unexpected  {file}:{line} [{check}]")


def check_end(witness, execution, problems):
    lines = execution.stdout.splitlines()
    if witness.ends == "terminate":
        if execution.status != -signal.SIGABRT:
            problems.append(f"program: should terminate, exit status is {execution.status}")
    elif witness.ends == "deadlock":
        if execution.status is not None:
            problems.append(f"program: should hang, exit status is {execution.status}")
    elif witness.ends == "dangling":
        if execution.status == 0 or not DANGLING.search(execution.stderr):
            problems.append(f"program: AddressSanitizer is silent, exit status is {execution.status}")
    elif execution.status != 0:
        problems.append(f"program: exit status is {execution.status}")
    elif witness.last_line and lines[-1:] != [witness.last_line]:
        problems.append(f"program: its last line of output is not '{witness.last_line}'")


def judge(path, options, pch):
    """Returns the report of one witness: empty when everything agrees."""
    with tempfile.TemporaryDirectory(prefix="witness-") as directory:
        work = pathlib.Path(directory)
        problems, sides = [], []
        try:
            witness = read_witness(path)
            if options.corolint:
                analysis = analyse(witness, options, pch, work)
                compare("finding", witness.finding, analysis.primary, problems)
                compare("last note", witness.failing, analysis.last, problems)
                sides.append(("corolint says", analysis.text))
            if options.runtime_lib:
                execution = execute(witness, options, pch, work)
                proven = PROVEN_BY_END.get(witness.ends, set())
                told = {fact for fact in witness.failing | witness.missed if fact[2] not in proven}
                compare("violation", told, execution.violations, problems)
                check_end(witness, execution, problems)
                sides.append(("the program says", execution.stdout + execution.stderr))
            if options.corolint and options.runtime_lib and analysis.fixable and not problems:
                problems += fixed.problems_after(
                    witness, analysis, lambda w, d, *more: analyse(w, options, pch, d, *more),
                    lambda w, d: execute(w, options, pch, d), work)
        except (Failure, OSError, ValueError, KeyError) as error:
            problems.append(f"{type(error).__name__}: {error}" if not isinstance(error, Failure) else str(error))
    if not problems:
        return ""
    return "\n".join(problems + [line for title, text in sides for line in side(title, text)])


def side(title, text):
    return [f"  -- {title}:"] + [f"  {line}" for line in text.splitlines() or ["(nothing)"]]


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", help="witnesses (default: all)")
    parser.add_argument("--corolint", help="the analyser; without it only the programs run")
    parser.add_argument("--runtime-lib", help="libasyncrt.a; without it only corolint runs")
    parser.add_argument("--include", default=str(ROOT / "runtime/include"), help="directory of <asyncrt/asyncrt.hpp>")
    parser.add_argument("--cxx", default="clang++-22")
    parser.add_argument("--cxxflags", default="", help="more flags for the compiler")
    parser.add_argument("--ldflags", help="what to link besides the runtime (default: GCC's libbacktrace)")
    parser.add_argument("--exclude", action="append", default=[], metavar="GLOB", help="names to leave out")
    parser.add_argument("--quick", action="store_true", help="let corolint use the precompiled header: four times faster")
    parser.add_argument("-j", dest="jobs", type=int, default=2)
    parser.add_argument("--limit", type=float, default=30, help="seconds for each step of a witness")
    options = parser.parse_args()
    if not options.corolint and not options.runtime_lib:
        parser.error("give --corolint, --runtime-lib or both")
    for name in ("corolint", "runtime_lib", "include"):
        if getattr(options, name):
            setattr(options, name, str(pathlib.Path(getattr(options, name)).resolve()))
    if options.ldflags is None:
        options.ldflags = backtrace_archive()
    if not shutil.which(options.cxx):
        parser.error(f"no compiler '{options.cxx}'")
    return options


def backtrace_archive():
    """The library by which the runtime reads debug information; runtime/CMakeLists.txt takes the same."""
    gxx = shutil.which("g++-12") or shutil.which("g++")
    path = gxx and run([gxx, "-print-file-name=libbacktrace.a"], 30, gxx).stdout.strip()
    return path if path and pathlib.Path(path).is_absolute() else ""


def main():
    options = parse_arguments()
    paths = [p for p in find_witnesses(options.files)
             if not any(fnmatch.fnmatch(p.stem, glob) for glob in options.exclude)]
    failed = 0
    with tempfile.TemporaryDirectory(prefix="witness-") as directory:
        try:
            pch = compile_header(options, pathlib.Path(directory)) if options.runtime_lib or options.quick else []
        except Failure as error:
            sys.exit(str(error))
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for path, report in zip(paths, pool.map(lambda p: judge(p, options, pch), paths)):
                if report:
                    failed += 1
                    print(f"FAIL {path.stem}\n  " + report.replace("\n", "\n  "), flush=True)
    print(f"{len(paths) - failed} passed, {failed} failed")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
