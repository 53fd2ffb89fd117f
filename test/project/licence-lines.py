#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s
"""Every source file, script and build file begins with the two SPDX lines."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

NAMED = {"CMakeLists.txt", "dev", ".ci/run", ".clang-format", ".pre-commit-hooks.yaml"}
SUFFIXES = {".h", ".hpp", ".cpp", ".py", ".sh", ".cmake", ".yml"}
WANTED = ["SPDX-FileCopyrightText: The corolint authors", "SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception"]

problems = []
for path in repository.files(".", suffixes=None):
    if path.suffix not in SUFFIXES and path.name not in NAMED and str(path) not in NAMED:
        continue
    lines = repository.text(path).splitlines()
    head = [line.lstrip("#/ ") for line in lines[:3] if not line.startswith("#!")]
    if head[:2] != WANTED:
        problems.append(f"{path}: does not begin with the two SPDX lines")
repository.finish(problems)
