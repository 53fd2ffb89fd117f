#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the lit suite of a build and ends with `N passed, N failed`.

  run_lit.py LIT BUILD_DIR [lit options or paths below BUILD_DIR/test]
"""

import json
import pathlib
import subprocess
import sys
import tempfile

GOOD = {"PASS", "XFAIL", "FLAKYPASS"}
IDLE = {"UNSUPPORTED", "EXCLUDED", "SKIPPED"}


def main():
    lit, build, *more = sys.argv[1:]
    paths = more or [str(pathlib.Path(build) / "test")]
    with tempfile.TemporaryDirectory() as directory:
        report = pathlib.Path(directory) / "report.json"
        status = subprocess.run([sys.executable, lit, "-v", "--no-progress-bar", "-o", report, *paths]).returncode
        codes = [test["code"] for test in json.loads(report.read_text())["tests"]] if report.exists() else []
    passed = sum(code in GOOD for code in codes)
    failed = sum(code not in GOOD and code not in IDLE for code in codes)
    print(f"{passed} passed, {failed} failed")
    return status or (1 if failed or not passed else 0)


if __name__ == "__main__":
    sys.exit(main())
