#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the conformance scenarios: asyncrt must print the same as asyncio.

  run.py --runtime-lib libasyncrt.a [--uv-lib libasyncrt-uv.a] [-j N] [NAME ...]
  run.py --table          writes docs/guide/conformance.md
  run.py --check-table    fails if that page differs from the output of --table

A scenario is NAME.py beside NAME.cpp. Both print with `report` (report.py,
report.hpp); their standard outputs must be equal line by line, on the default
loop and, with --uv-lib, on libuv's.

  # CPython 3.13     as the first line of NAME.py: older versions of Python do
                     not behave so; there the outputs are not compared
  # differs: WHY     anywhere in NAME.py: a known difference. The outputs must
                     then be different, or the line has to go
"""

import argparse
import ast
import concurrent.futures
import difflib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAGE = ROOT / "docs/guide/conformance.md"
HELPER = HERE / "report.hpp"

VERSION = re.compile(r"# CPython (\d+)\.(\d+)\s*$", re.MULTILINE)
DIFFERS = re.compile(r"^# differs: (.*)$", re.MULTILINE)


class Failure(Exception):
    """A scenario that could not be judged."""


class Scenario:
    def __init__(self, python):
        source = python.read_text()
        version = VERSION.match(source)
        differs = DIFFERS.search(source)
        self.name = python.stem
        self.python = python
        self.cpp = python.with_suffix(".cpp")
        self.shows = (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0]
        self.version = (int(version[1]), int(version[2])) if version else (3, 11)
        self.differs = differs[1] if differs else ""


def find_scenarios(names):
    found = [Scenario(p) for p in sorted(HERE.glob("*.py")) if p.stem not in ("run", "report")]
    pairs = {s.name for s in found} | {p.stem for p in HERE.glob("*.cpp")}
    for name in sorted(pairs):
        if not all((HERE / f"{name}{suffix}").exists() for suffix in (".py", ".cpp")):
            sys.exit(f"{name}: a scenario is a .py and a .cpp")
    wanted = {pathlib.Path(n).stem for n in names}
    if unknown := wanted - pairs:
        sys.exit(f"no scenario {', '.join(sorted(unknown))}")
    return [s for s in found if not wanted or s.name in wanted]


# --- Running

def run(command, limit, what):
    try:
        done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, timeout=limit, errors="replace")
    except subprocess.TimeoutExpired as late:
        raise Failure(f"{what} did not end within {limit:g} s\n{late.stdout or ''}\n{late.stderr or ''}") from late
    if done.returncode:
        raise Failure(f"{what} exited with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def compile_flags(options):
    uv = ["-DCONFORMANCE_UV"] if options.uv_lib else []
    includes = [f"-I{path}" for path in options.include]
    return ["-std=c++20", "-O0", "-w", "-pthread", *uv, *includes, *options.cxxflags.split()]


def is_fresh(product, *sources):
    return product.exists() and all(product.stat().st_mtime > pathlib.Path(s).stat().st_mtime for s in sources)


def libraries(options):
    return [lib for lib in (options.uv_lib, options.runtime_lib) if lib]


def compile_header(options, work):
    """Precompiles what all scenarios include; clang only."""
    if "clang" not in pathlib.Path(options.cxx).name:
        return []
    header = work / "report.pch"
    headers = [p for path in options.include for p in pathlib.Path(path).rglob("*.hpp")]
    if not is_fresh(header, HELPER, *headers):
        command = [options.cxx, *compile_flags(options), "-x", "c++-header", str(HELPER), "-o", str(header)]
        run(command, options.limit * 3, "the precompiled header")
    return ["-include-pch", str(header)]


def build(scenario, options, pch, work):
    program = work / scenario.name
    inputs = [scenario.cpp, HELPER, *libraries(options), *pch[1:]]
    if not is_fresh(program, *inputs):
        link = [*libraries(options), *options.ldflags.split()]
        command = [options.cxx, *compile_flags(options), *pch, str(scenario.cpp), *link, "-o", str(program)]
        run(command, options.limit * 3, "the compiler")
    return program


def difference(expected, actual, loop):
    if expected == actual:
        return ""
    lines = difflib.unified_diff(expected.splitlines(), actual.splitlines(), "asyncio", f"asyncrt ({loop})", lineterm="")
    return "\n".join(lines)


def judge(scenario, options, pch, work):
    """The report of one scenario: empty when everything agrees."""
    try:
        program = build(scenario, options, pch, work)
        outputs = {loop: run([str(program), loop], options.limit, f"asyncrt ({loop})")
                   for loop in (["default", "uv"] if options.uv_lib else ["default"])}
        if sys.version_info[:2] < scenario.version:
            return "" if all(outputs.values()) else "asyncrt prints nothing"
        expected = run([sys.executable, "-W", "ignore", str(scenario.python)], options.limit, "asyncio")
    except (Failure, OSError) as error:
        return str(error)
    if not expected:
        return "asyncio prints nothing"
    reports = [difference(expected, actual, loop) for loop, actual in outputs.items()]
    if scenario.differs:
        return "" if all(reports) else "the known difference is gone: remove its line"
    return "\n".join(filter(None, reports))


def run_all(scenarios, options, work):
    failed = 0
    pch = compile_header(options, work)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for scenario, report in zip(scenarios, pool.map(lambda s: judge(s, options, pch, work), scenarios)):
            if report:
                failed += 1
                print(f"FAIL {scenario.name}\n  " + report.replace("\n", "\n  "), flush=True)
    return failed


# --- The page

HEAD = """# asyncio = asyncrt

Each scenario is written twice, in Python and in C++ (`test/conformance/NAME.py` and `NAME.cpp`). Both programs run in
every test; what they print must be equal line by line, exception texts included. With the optional library
`asyncrt-uv` the C++ programs run a second time, on libuv's loop.

This page is generated: `test/conformance/run.py --table`.

## Names of exceptions

Both sides print `TypeName: text`, with these names for one another:

| asyncio | asyncrt |
|---|---|
| `CancelledError` | `asyncrt::cancelled_error` |
| `TimeoutError` | `asyncrt::timeout_error` |
| `InvalidStateError` | `asyncrt::invalid_state_error` |
| `QueueEmpty`, `QueueFull` | `asyncrt::queue_empty`, `asyncrt::queue_full` |
| `ExceptionGroup` | `asyncrt::exception_group` |
| `KeyboardInterrupt` | `asyncrt::keyboard_interrupt` |
| `RuntimeError` | `asyncrt::runtime_error`, `std::runtime_error` |
| `ValueError` | `asyncrt::value_error`, `std::invalid_argument` |
| `TypeError` | `asyncrt::type_error` |
| `IndexError` | `std::out_of_range` |

Texts that contain an object's `repr` (`<Task pending ...>`) or a type's name cannot be equal in two languages; those
scenarios compare the words around it. Where asyncio says `asyncio.run()`, asyncrt says `run()`. The order of asyncio's
sets of tasks (those that a task group or the end of `run()` cancels, those that `wait` returns) is by chance; asyncrt's
is the order of creation, and no scenario depends on it. A task that is named takes one of the numbers of `Task-N` too, as
in CPython 3.11; since 3.13 it does not.

## Scenarios

"""


def table_row(scenario):
    if scenario.differs:
        verdict = "no, see below"
    else:
        newer = scenario.version > (3, 11)
        verdict = "since CPython %d.%d" % scenario.version if newer else "yes"
    return f"| `{scenario.name}` | {scenario.shows} | {verdict} |"


def make_page(scenarios):
    rows = "\n".join(["| Scenario | What it shows | asyncio = asyncrt |", "|---|---|---|", *map(table_row, scenarios)])
    known = [f"* `{s.name}`: {s.differs}" for s in scenarios if s.differs]
    text = f"{HEAD}{len(scenarios)} scenarios.\n\n{rows}\n\n## Known differences\n\n"
    return text + ("\n".join(known) or "None.") + "\n"


def check_page(page):
    if PAGE.exists() and PAGE.read_text() == page:
        return 0
    print(f"{PAGE.relative_to(ROOT)} is stale: run test/conformance/run.py --table")
    return 1


# --- The command line

def backtrace_archive():
    """The library by which the runtime reads debug information; runtime/CMakeLists.txt takes the same."""
    gxx = shutil.which("g++-12") or shutil.which("g++")
    path = gxx and run([gxx, "-print-file-name=libbacktrace.a"], 30, gxx).strip()
    return path if path and pathlib.Path(path).is_absolute() else ""


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="scenarios (default: all)")
    parser.add_argument("--runtime-lib", help="libasyncrt.a")
    parser.add_argument("--uv-lib", help="libasyncrt-uv.a: every scenario runs on that loop too")
    parser.add_argument("--include", action="append", metavar="DIR", help="where the headers are (default: the runtime's)")
    parser.add_argument("--cxx", default="clang++-22")
    parser.add_argument("--cxxflags", default="", help="more flags for the compiler")
    parser.add_argument("--ldflags", default="", help="more to link, sanitizers for example")
    parser.add_argument("--work", help="directory where programs are kept and used again (default: none are kept)")
    parser.add_argument("-j", dest="jobs", type=int, default=2)
    parser.add_argument("--limit", type=float, default=30, help="seconds for each program")
    parser.add_argument("--table", action="store_true", help="write the page")
    parser.add_argument("--check-table", action="store_true", help="fail when the page is stale")
    options = parser.parse_args()
    if not (options.runtime_lib or options.table or options.check_table):
        parser.error("give --runtime-lib, --table or --check-table")
    options.include = [str(pathlib.Path(path).resolve()) for path in options.include or [ROOT / "runtime/include"]]
    for name in ("runtime_lib", "uv_lib"):
        if getattr(options, name):
            setattr(options, name, str(pathlib.Path(getattr(options, name)).resolve()))
    if options.runtime_lib:
        options.ldflags += " " + backtrace_archive() + (" -luv" if options.uv_lib else "")
    return options


def main():
    options = parse_arguments()
    scenarios = find_scenarios(options.names)
    if options.table:
        PAGE.write_text(make_page(find_scenarios([])))
    stale = check_page(make_page(find_scenarios([]))) if options.check_table else 0
    if not options.runtime_lib:
        return stale
    if sys.version_info < (3, 11):
        sys.exit("Python 3.11 or newer is needed to compare with")
    with tempfile.TemporaryDirectory(prefix="conformance-") as scratch:
        work = pathlib.Path(options.work or scratch).resolve()
        work.mkdir(parents=True, exist_ok=True)
        try:
            failed = run_all(scenarios, options, work) + stale
        except Failure as error:
            sys.exit(str(error))
    print(f"{len(scenarios) + bool(options.check_table) - failed} passed, {failed} failed")
    return 1 if failed or not scenarios else 0


if __name__ == "__main__":
    sys.exit(main())
