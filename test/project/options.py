#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# REQUIRES: plugin
# RUN: %python %s %clang_tidy
"""The options on a check's page and their defaults are those of --dump-config."""

import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

DUMPED = re.compile(r"^  (?P<check>async-[a-z-]+)\.(?P<option>\w+): *(?P<value>.*)$", re.MULTILINE)
ROW = re.compile(r"^\| `(?P<option>\w+)` \| `(?P<value>[^`]*)`? ?`? \|", re.MULTILINE)


def dumped_options(command):
    """{check: {option: default}} of the plugin."""
    config = subprocess.run([*command, "--checks=-*,async-*", "--dump-config", "--config={}"], capture_output=True,
                            text=True, check=True).stdout
    options = {check: {} for check in repository.checks()}
    for match in DUMPED.finditer(config):
        options.setdefault(match["check"], {})[match["option"]] = match["value"].strip("'\"")
    return options


def documented_options(check):
    page = pathlib.Path(f"docs/checks/{check}.md")
    if not (repository.ROOT / page).exists():
        return {}
    page = repository.text(page)
    section = page.partition("\n## Options\n")[2].partition("\n## ")[0]
    return {match["option"]: match["value"] for match in ROW.finditer(section)}


problems = []
for check, options in sorted(dumped_options(sys.argv[1:]).items()):
    documented = documented_options(check)
    if not options:
        problems.append(f"{check}: --dump-config shows no option")
    for name in sorted(options.keys() | documented.keys()):
        if options.get(name) != documented.get(name):
            problems.append(f"{check}.{name}: default {options.get(name)!r}, "
                            f"but docs/checks/{check}.md says {documented.get(name)!r}")
repository.finish(problems, "Pages have rows of the form: | `Name` | `default` | meaning |")
