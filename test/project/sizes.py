#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s
"""No source file of ours is a giant: a file that grows over the limit has a second noun in it."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

LIMIT = 400

problems = []
for path in repository.files("checks", "tool", "runtime"):
    lines = repository.text(path).count("\n")
    if lines > LIMIT:
        problems.append(f"{path}: {lines} lines, the limit is {LIMIT}")
repository.finish(problems)
