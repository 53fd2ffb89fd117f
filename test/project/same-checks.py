#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# REQUIRES: plugin
# RUN: %python %s %corolint %corolint_clangd %clang_tidy
"""Plugin, command line and editor have the same checks: those that have a source file."""

import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

CORRECT = set(repository.checks())
NAME = re.compile(r"\basync-[a-z-]+[a-z]\b")
corolint, clangd, *clang_tidy = sys.argv[1:]


def names(command):
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(NAME.findall(result.stdout + result.stderr))


def names_of_clangd():
    """clangd lists checks only while it measures them."""
    with tempfile.TemporaryDirectory() as directory:
        file = pathlib.Path(directory) / "empty.cpp"
        file.write_text("int main() {}\n")
        return names([clangd, f"--check={file}", "--check-tidy-time=async-*", "--enable-config=false"])


listed = {
    "corolint": names([corolint, "list-checks"]),
    "the plugin": names([*clang_tidy, "--checks=-*,async-*", "--list-checks"]),
    "corolint-clangd": names_of_clangd(),
}
problems = []
for program, found in listed.items():
    problems += [f"{program} lacks {check}" for check in sorted(CORRECT - found)]
    problems += [f"{program} has {check}, which has no source file" for check in sorted(found - CORRECT)]
repository.finish(problems)
