#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s %tools/clang-format
"""C++ is formatted as the nearest .clang-format says, Python as pyproject.toml does."""

import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

CXX = repository.files("checks", "tool", "runtime", "watch", "test/unit")
PYTHON = repository.files("docs", "test", suffixes={".py"})


def unformatted_cxx():
    for path in CXX:
        formatted = subprocess.run([sys.argv[1], path], cwd=repository.ROOT, capture_output=True, text=True, check=True)
        if formatted.stdout != repository.text(path):
            yield path


def unformatted_python():
    """Nothing where there is no autopep8."""
    if not shutil.which("autopep8"):
        return []
    done = subprocess.run(["autopep8", "--diff", *PYTHON], cwd=repository.ROOT, capture_output=True, text=True, check=True)
    return [line.removeprefix("--- original/") for line in done.stdout.splitlines() if line.startswith("--- original/")]


cxx, python = list(map(str, unformatted_cxx())), unformatted_python()
advice = [f"clang-format-22 -i {' '.join(cxx)}"] * bool(cxx) + [f"autopep8 -i {' '.join(python)}"] * bool(python)
repository.finish([f"{path}: is not formatted" for path in [*cxx, *python]], "\n".join(advice))
