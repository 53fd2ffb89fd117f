#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s
"""The figures in docs/precision.md are those of test/precision/projects/."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "precision"))
sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import page
import project
import repository

wanted = page.written([project.Project(name) for name in project.all_names()])
repository.finish([] if wanted == page.PAGE.read_text() else ["docs/precision.md: write it with test/precision/run.py --page"])
