#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s
"""A check is three files with one stem: checks/X.cpp, docs/checks/X.md, test/checks/X.cpp. A profile is a file and a test."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

CHECKS = set(repository.checks())
PAGES = {p.stem for p in repository.files("docs/checks", suffixes={".md"}) if p.stem.startswith("async-")}
TESTS = {p.stem for p in repository.files("test/checks") if p.parent == pathlib.Path("test/checks")}

# What corolint itself says about comments: a page that `explain` shows, and no source file of a check.
ABOUT_COMMENTS = {"async-unused-nolint", "async-unexplained-nolint"}

problems = ["there is no check"] if not CHECKS else []
for check in sorted(CHECKS):
    if check not in PAGES:
        problems.append(f"{check} has no page docs/checks/{check}.md")
    if check not in TESTS:
        problems.append(f"{check} has no test test/checks/{check}.cpp")
    if f'"{check}"' not in repository.text(f"checks/{check}.cpp"):
        problems.append(f"checks/{check}.cpp does not register '{check}'")
for page in sorted(PAGES - CHECKS - ABOUT_COMMENTS):
    problems.append(f"docs/checks/{page}.md is about no check")
for test in sorted(TESTS):
    if not any(test == check or test.startswith(f"{check}-") for check in CHECKS):
        problems.append(f"test/checks/{test}.cpp is named after no check (CHECK.cpp or CHECK-situation.cpp)")
repository.finish(problems)
