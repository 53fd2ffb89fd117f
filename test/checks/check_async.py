#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tests what checks say about one file; our check_clang_tidy.

  check_async.py FILE CHECK[,CHECK...] [options] [-- flags]

FILE is analysed by clang-tidy with the plugin, if there is one, and by corolint.
Their findings must be the same: check, place, message, notes. Then they must be
what FILE expects in its comments (FileCheck patterns, in the order of the
source):

  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: ... [async-nested-run]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: ... called here
  // CHECK-FIXES: co_await work();

A line without an expectation must be silent. Notes may be left out, but a file
with one CHECK-NOTES for a note has to expect all of them. Fixes are applied by
both programs; the results must be equal and compile.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
REAL = ROOT / "test/checks/Inputs/real"
INCLUDES = [ROOT / "test/checks/Inputs", ROOT / "runtime/include"]
DIAGNOSTIC = re.compile(r"^(?P<file>/[^\n]*?):(?P<line>\d+):(?P<column>\d+): (?P<kind>warning|error|note): (?P<text>.*)$")
CHECK_NAME = re.compile(r"^(?P<message>.*) \[(?P<check>[a-zA-Z0-9.,-]+)\]$")
EXPECTATION = re.compile(r"//\s*CHECK-(MESSAGES|NOTES|FIXES)[A-Z0-9_-]*:.*")


class Failure(Exception):
    """The test failed; the text says why."""


def run(command):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True)


def split_arguments(argv):
    """What stands before `--` and the flags behind it."""
    if "--" in argv:
        at = argv.index("--")
        return argv[:at], argv[at + 1 :]
    return argv, []


def parse_arguments():
    own, flags = split_arguments(sys.argv[1:])
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("checks")
    parser.add_argument("--corolint", required=True)
    parser.add_argument("--clang-tidy")
    parser.add_argument("--plugin", help="none in a build with a sanitizer")
    parser.add_argument("--filecheck", required=True)
    parser.add_argument("--config", help="YAML, for both programs")
    parser.add_argument("--header-filter", help="for both programs")
    parser.add_argument("--suffix", help="use CHECK-MESSAGES-SUFFIX and so on instead")
    parser.add_argument("--std", default="c++20")
    parser.add_argument("--real", action="store_true", help="a library's own headers instead of the small ones of ours")
    options = parser.parse_args(own)
    options.file = options.file.resolve()
    includes = [REAL, *INCLUDES] if options.real else INCLUDES
    options.flags = ["--", f"-std={options.std}", *[f"-I{i}" for i in includes], f"-I{options.file.parent}", *flags]
    return options


def common_options(options):
    """The options that both programs understand."""
    given = [f"--checks=-*,{options.checks}", f"--config={options.config or '{}'}"]
    if options.header_filter is not None:
        given.append(f"--header-filter={options.header_filter}")
    return given


def tidy_command(options, file, *more):
    return [options.clang_tidy, f"--load={options.plugin}", "--quiet", *common_options(options), *more, file,
            *options.flags]


def corolint_command(options, file, *more):
    return [options.corolint, "--quiet", *common_options(options), *more, file, *options.flags]


def findings_of_plugin(options):
    result = run(tidy_command(options, options.file))
    findings = []
    for match in filter(None, map(DIAGNOSTIC.match, result.stdout.splitlines())):
        place = f"{match['file']}:{match['line']}:{match['column']}"
        if match["kind"] == "note":
            findings[-1][1].append(f"{place}: note: {match['text']}")
            continue
        if match["kind"] == "error" or not CHECK_NAME.match(match["text"]):
            raise Failure(f"clang-tidy failed\n{result.stdout}{result.stderr}")
        findings.append((f"{place}: warning: {match['text']}", []))
    if result.returncode:
        raise Failure(f"clang-tidy exited with {result.returncode}\n{result.stdout}{result.stderr}")
    return sorted(findings, key=source_order)


def findings_of_corolint(options):
    with tempfile.TemporaryDirectory() as cache:
        command = corolint_command(options, options.file, "--format=json", f"--cache-dir={cache}")
        result, again = run(command), run(command)
    if again.stdout != result.stdout:
        raise Failure(f"the cache changes the report\n{result.stdout}-- second run:\n{again.stdout}{again.stderr}")
    if result.returncode not in (0, 1):
        raise Failure(f"corolint exited with {result.returncode}\n{result.stdout}{result.stderr}")
    findings = [printed(finding) for finding in json.loads(result.stdout)["findings"]]
    if result.returncode != bool(findings):
        raise Failure(f"corolint exited with {result.returncode} and {len(findings)} findings")
    return sorted(findings, key=source_order), result.stdout


def printed(finding):
    """A finding of the JSON as lines of text."""
    def place(at):
        return f"{at['file']}:{at['line']}:{at['column']}"

    notes = [f"{place(hop)}: note: {hop['message']}" for hop in finding["path"]]
    return f"{place(finding)}: warning: {finding['message']} [{finding['check']}]", notes


def source_order(finding):
    file, line, column, text = finding[0].split(":", 3)
    return file, int(line), int(column), text, finding[1]


def as_text(findings):
    return "".join(f"{line}\n" for warning, notes in findings for line in [warning, *notes])


def compare_programs(plugin, corolint):
    if plugin != corolint:
        raise Failure(f"the plugin and corolint differ\n-- plugin:\n{as_text(plugin)}-- corolint:\n{as_text(corolint)}")


def prefixes(options, *kinds):
    suffix = f"-{options.suffix}" if options.suffix else ""
    return [f"CHECK-{kind}{suffix}" for kind in kinds]


def used_prefixes(source, names):
    return [n for n in names if re.search(rf"//\s*{re.escape(n)}(-NEXT|-SAME|-NOT|-DAG)?:", source)]


def file_check(options, names, text, *more):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write(text)
        file.flush()
        command = [options.filecheck, f"--input-file={file.name}", options.file, "--allow-empty",
                   f"--check-prefixes={','.join(names)}", "--dump-input=never", *more]
        result = run(command)
    if result.returncode:
        raise Failure(f"{result.stderr}-- this is what was said:\n{text}")


def check_messages(options, source, findings):
    names = used_prefixes(source, prefixes(options, "MESSAGES", "NOTES"))
    text = as_text(findings)
    if not names:
        if findings:
            raise Failure(f"nothing was expected\n-- this is what was said:\n{text}")
        return
    silent = ["--implicit-check-not={{warning|error}}:"]
    if re.search(rf"//\s*{prefixes(options, 'NOTES')[0]}[A-Z-]*:.*note:", source):
        silent.append("--implicit-check-not=note:")
    file_check(options, names, text, *silent)


def fixed_text(command_for, options, source):
    """FILE without its expectations, after the program has fixed a copy."""
    with tempfile.TemporaryDirectory() as directory:
        copy = pathlib.Path(directory) / options.file.name
        copy.write_text(EXPECTATION.sub("//", source))
        # clang-tidy knows one kind of fix.
        every = "--fix-unsafe" if command_for is corolint_command else "--fix"
        result = run(command_for(options, copy, every))
        if result.returncode not in (0, 1):
            raise Failure(f"{every} exited with {result.returncode}\n{result.stdout}{result.stderr}")
        compiled = run(corolint_command(options, copy))
        if compiled.returncode not in (0, 1):
            raise Failure(f"the fixed file does not compile\n{compiled.stderr}-- file:\n{copy.read_text()}")
        return copy.read_text()


def check_fixes(options, source, report):
    names = used_prefixes(source, prefixes(options, "FIXES"))
    if not any(finding["fix"] for finding in json.loads(report)["findings"]):
        if names:
            raise Failure("fixes are expected, but no finding has one")
        return
    fixed = fixed_text(corolint_command, options, source)
    by_plugin = fixed_text(tidy_command, options, source) if options.plugin else fixed
    if fixed != by_plugin:
        raise Failure(f"fixes differ\n-- plugin:\n{by_plugin}\n-- corolint:\n{fixed}")
    if names:
        file_check(options, names, fixed)


def main():
    options = parse_arguments()
    source = options.file.read_text()
    try:
        findings, report = findings_of_corolint(options)
        if options.plugin:
            compare_programs(findings_of_plugin(options), findings)
        check_messages(options, source, findings)
        check_fixes(options, source, report)
    except Failure as failure:
        sys.exit(f"{options.file}: {failure}")


if __name__ == "__main__":
    main()
