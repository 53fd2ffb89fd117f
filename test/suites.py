#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs every test of a build and ends with one line `N passed, N failed`.

  suites.py BUILD_DIR

ctest knows all suites. A suite that counts its own tests (a last line
`N passed, N failed`, or GoogleTest's summary) counts as that many; any other
ctest entry is one test.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

COUNTED = re.compile(r"^(\d+) passed, (\d+) failed$", re.MULTILINE)
GTEST_PASSED = re.compile(r"^\[  PASSED  \] (\d+) tests?\.", re.MULTILINE)
GTEST_FAILED = re.compile(r"^\[  FAILED  \] (\d+) tests?, listed below", re.MULTILINE)
OUTPUT_LIMIT = str(64 << 20)


def run_ctest(build):
    with tempfile.TemporaryDirectory() as directory:
        report = pathlib.Path(directory) / "ctest.xml"
        command = ["ctest", "--test-dir", build, "--output-on-failure", "-j", str(os.cpu_count()), "--no-tests=error",
                   "--output-junit", report, "--test-output-size-passed", OUTPUT_LIMIT,
                   "--test-output-size-failed", OUTPUT_LIMIT]
        status = subprocess.run(command).returncode
        cases = xml.etree.ElementTree.parse(report).getroot().iter("testcase") if report.exists() else []
        return status, list(cases)


def count(case):
    """How many tests a ctest entry passed and failed."""
    output = case.findtext("system-out") or ""
    good = case.get("status") == "run"
    counted = COUNTED.findall(output)
    if counted:
        passed, failed = map(int, counted[-1])
    else:
        passed = sum(map(int, GTEST_PASSED.findall(output)))
        failed = sum(map(int, GTEST_FAILED.findall(output)))
    if passed + failed == 0:
        passed, failed = (1, 0) if good else (0, 1)
    # A suite can fail as a whole, by a crash after its last test for example.
    return passed, failed if good else max(failed, 1)


def main():
    status, cases = run_ctest(sys.argv[1])
    counts = [count(case) for case in cases if case.get("status") != "disabled"]
    passed = sum(p for p, _ in counts)
    failed = sum(f for _, f in counts)
    print(f"{passed} passed, {failed} failed")
    return status or (1 if failed or not passed else 0)


if __name__ == "__main__":
    sys.exit(main())
