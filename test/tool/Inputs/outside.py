#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Analyses a copy of FILE in a directory from which no compilation database is found: outside.py COROLINT FILE"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

corolint, file = sys.argv[1:]
with tempfile.TemporaryDirectory() as directory:
    shutil.copy(file, directory)
    for option in ("fail", "skip"):
        done = subprocess.run([corolint, f"--if-no-database={option}", pathlib.Path(file).name], cwd=directory,
                              capture_output=True, text=True)
        print(done.returncode, done.stderr.splitlines()[0])
