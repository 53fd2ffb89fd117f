#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Analyses the units of the current directory in every way there is and compares.

  link_equals.py COROLINT [--clang-tidy COMMAND] [--] [flags]

One process over all *.cpp files; `summarize` for each and `link` in several
orders and groupings: text, JSON and merged summaries must be equal byte for
byte. With --clang-tidy also: for each unit the findings of clang-tidy with
AsyncSummary must be those of the whole run that stand in the unit's file.
Prints the text output of the whole run.
"""

import json
import pathlib
import re
import shlex
import subprocess
import sys

arguments = sys.argv[1:]
flags = ["-std=c++20"]
if "--" in arguments:
    flags += arguments[arguments.index("--") + 1 :]
    arguments = arguments[: arguments.index("--")]
corolint = arguments[0]
clang_tidy = shlex.split(arguments[2]) if len(arguments) > 2 else []
units = sorted(path.name for path in pathlib.Path(".").glob("*.cpp"))


def run(*command):
    return subprocess.run(list(command), capture_output=True, text=True)


def fail(reason):
    sys.exit(f"link_equals: {reason}")


def whole(*options):
    return run(corolint, "--quiet", "--all", *units, *options, "--", *flags)


def link(inputs, *options):
    return run(corolint, "link", "--quiet", "--all", *inputs, *options)


def partial(inputs, output):
    done = link(inputs, "-o", output)
    if done.returncode != 0 or done.stdout:
        fail(f"a partial link says {done}")
    return output


def compare_outputs():
    for form in ["text", "json"]:
        expected = whole(f"--format={form}")
        reordered = run(corolint, "--quiet", "--all", "-j1", f"--format={form}", *reversed(units), "--", *flags)
        for name, files in groupings.items():
            linked = link(files, f"--format={form}")
            if (linked.stdout, linked.returncode) != (expected.stdout, expected.returncode):
                fail(f"{form} of {name} differs:\n{linked.stdout}{linked.stderr}\nfrom the whole run's\n{expected.stdout}")
        if reordered.stdout != expected.stdout:
            fail(f"{form} depends on the order of the units")


def compare_summaries():
    contents = {name: pathlib.Path(partial(files, f"{name}.merged")).read_bytes() for name, files in groupings.items()}
    if len(set(contents.values())) != 1:
        fail("the merged summaries differ: " + str({name: len(text) for name, text in contents.items()}))


def of_clang_tidy(text, file):
    found, line_of = [], re.compile(r"^(/[^\n]*?):(\d+):(\d+): (warning|error|note): (.*)$", re.M)
    for path, line, column, kind, message in line_of.findall(text):
        if kind == "note":
            found[-1][-1].append([pathlib.Path(path).name, int(line), int(column), message])
        else:
            found.append([path, int(line), int(column), re.sub(r" \[[^]]*\]$", "", message), []])
    return sorted(f[1:] for f in found if pathlib.Path(f[0]).name == file)


def of_whole(findings, file):
    return sorted(
        [f["line"], f["column"], f["message"],
         [[pathlib.Path(h["file"]).name, h["line"], h["column"], h["message"]] for h in f["path"]]]
        for f in findings
        if pathlib.Path(f["file"]).name == file
    )


def compare_plugin():
    findings = json.loads(whole("--format=json").stdout)["findings"]
    summary = pathlib.Path("ordered.merged").absolute()
    config = f"{{CheckOptions: {{AsyncSummary: '{summary}'}}}}"
    for unit in units:
        said = run(*clang_tidy, f"--config={config}", "--checks=-*,async-*", unit, "--", *flags)
        if of_clang_tidy(said.stdout, unit) != of_whole(findings, unit):
            fail(f"clang-tidy says about {unit}\n{said.stdout}\nand the whole run\n{of_whole(findings, unit)}")


for unit in units:
    done = run(corolint, "summarize", unit, "-o", f"{unit}.summary", "--", *flags)
    again = run(corolint, "summarize", unit, "-o", f"{unit}.again", "--", *flags)
    if pathlib.Path(f"{unit}.summary").read_bytes() != pathlib.Path(f"{unit}.again").read_bytes():
        fail(f"two summaries of {unit} differ")
summaries = [f"{unit}.summary" for unit in units]
groupings = {
    "ordered": summaries,
    "reversed": summaries[::-1],
    "twice": summaries + summaries[:1],
    "grouped": [partial(summaries[1:], "rest.partial"), summaries[0]],
    "overlapping": [partial(summaries[:2], "first.partial"), partial(summaries[1:], "second.partial")],
}
compare_outputs()
compare_summaries()
if clang_tidy:
    compare_plugin()
print(whole().stdout, end="")
