#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds the runtime alone in one configuration and runs its whole suite there.

  configurations.py NAME --build DIR [-j N]

With the address sanitizer the programs of the guide run too, those with misuse above
all: nothing may leak, whatever a program does wrong.

Ends with the line `N passed, N failed`. Exit status 77 (skipped) when the
compiler or what it needs for the configuration is not installed.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
RUNTIME = ROOT / "runtime"
SKIPPED = 77

CLANG, GCC = "clang++-22", "g++-12"
CONFIGURATIONS = {
    "address-sanitizer": (CLANG, "-O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined"),
    "thread-sanitizer": (CLANG, "-O1 -fsanitize=thread"),
    "clang-unoptimised": (CLANG, "-O0"),
    "clang-no-rtti": (CLANG, "-O2 -DNDEBUG -fno-rtti"),
    "gcc-unoptimised": (GCC, "-O0"),
    "gcc-optimised": (GCC, "-O2 -DNDEBUG"),
    "gcc-no-rtti": (GCC, "-O2 -DNDEBUG -fno-rtti"),
}
# Whatever the environment says: memory that is lost is a failure.
SANITIZER_OPTIONS = {"ASAN_OPTIONS": "detect_leaks=1", "LSAN_OPTIONS": "exitcode=23"}
COUNTED = re.compile(r"^(\d+) passed, (\d+) failed$", re.MULTILINE)
PASSED = re.compile(r"^\[  PASSED  \] (\d+) tests?\.", re.MULTILINE)
FAILED = re.compile(r"^\[  FAILED  \] (\d+) tests?, listed below", re.MULTILINE)


def can_link(compiler, flags):
    """The compiler is there, and so are the libraries that the flags need."""
    if not shutil.which(compiler):
        return False
    with tempfile.TemporaryDirectory() as work:
        source = pathlib.Path(work) / "empty.cpp"
        source.write_text("int main() {}\n")
        command = [compiler, *flags.split(), str(source), "-o", f"{work}/empty"]
        return subprocess.run(command, capture_output=True).returncode == 0


def run(command):
    """Runs quietly; what went wrong is shown."""
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                            env={**os.environ, **SANITIZER_OPTIONS})
    if result.returncode:
        print(result.stdout)
    return result


def build(compiler, flags, directory, jobs):
    configure = ["cmake", "-S", RUNTIME, "-B", directory, "-G", "Ninja", f"-DCMAKE_CXX_COMPILER={compiler}",
                 "-DCMAKE_BUILD_TYPE=None", f"-DCMAKE_CXX_FLAGS={flags}"]
    return run(configure).returncode or run(["ninja", "-C", directory, f"-j{jobs}"]).returncode


def test(directory):
    """Runs ctest and counts what the GoogleTest programs report."""
    result = run(["ctest", "--test-dir", directory, "--verbose"])
    # ctest puts the number of the test before each line of its output.
    output = re.sub(r"^\d+: ", "", result.stdout, flags=re.MULTILINE)
    failed = sum(map(int, FAILED.findall(output)))
    passed = sum(map(int, PASSED.findall(output)))
    return passed, failed if not result.returncode else max(failed, 1)


def test_examples(compiler, flags, directory, jobs):
    """Runs the programs of the guide; counts them as the witness suite does."""
    command = [sys.executable, ROOT / "test/witness/run.py", "--cxx", compiler, f"--cxxflags={flags}",
               "--runtime-lib", f"{directory}/libasyncrt.a", "-j", str(jobs), "--limit", "120",
               *sorted((ROOT / "docs/guide/examples").glob("*.cpp"))]
    counts = COUNTED.search(run(command).stdout)
    return tuple(map(int, counts.groups())) if counts else (0, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", choices=CONFIGURATIONS)
    parser.add_argument("--build", required=True)
    parser.add_argument("-j", dest="jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    compiler, flags = CONFIGURATIONS[options.name]
    if not can_link(compiler, flags):
        print(f"{compiler} {flags}: not installed, skipped")
        return SKIPPED
    if build(compiler, flags, options.build, options.jobs):
        print("0 passed, 1 failed")
        return 1
    passed, failed = test(options.build)
    if options.name == "address-sanitizer":
        good, bad = test_examples(compiler, flags, options.build, options.jobs)
        passed, failed = passed + good, failed + bad
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
