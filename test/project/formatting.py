#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s %tools/clang-format
"""C++ in checks/ and tool/ is formatted as .clang-format says."""

import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

problems = []
for path in repository.files("checks", "tool"):
    formatted = subprocess.run([sys.argv[1], path], cwd=repository.ROOT, capture_output=True, text=True, check=True)
    if formatted.stdout != repository.text(path):
        problems.append(f"{path}: is not formatted")
repository.finish(problems, "clang-format-22 -i " + " ".join(p.split(":")[0] for p in problems))
