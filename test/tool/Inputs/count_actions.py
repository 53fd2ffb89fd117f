#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds a project with corolint_check() by Ninja and counts what is redone.

  count_actions.py COROLINT MODULE_DIRECTORY INCLUDE_DIRECTORY

The project in the current directory has one.cpp and two.cpp, which include common.h, and three.cpp, which does not.
"""

import pathlib
import subprocess
import sys
import time

corolint, modules, includes = sys.argv[1:]


def configure(*options):
    command = ["cmake", "-S", ".", "-B", "build", "-G", "Ninja", "-DCMAKE_CXX_COMPILER=clang++-22",
               "-DCMAKE_CXX_COMPILER_WORKS=1", f"-DCMAKE_MODULE_PATH={modules}", f"-DCOROLINT_EXECUTABLE={corolint}",
               f"-DINCLUDES={includes}", *options]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"cmake failed:\n{done.stdout}{done.stderr}")


def expect(what, summaries, links, status=0):
    done = subprocess.run(["ninja", "-C", "build", "lint"], capture_output=True, text=True)
    counted = (done.stdout.count("Summarizing "), done.stdout.count("Linking the summaries"))
    if counted != (summaries, links) or done.returncode != status:
        sys.exit(f"{what}: {counted}, status {done.returncode}\n{done.stdout}{done.stderr}")
    if "warning:" in done.stdout:
        print(done.stdout)


def touch(name):
    time.sleep(1.1)  # some file systems count seconds
    pathlib.Path(name).touch()


configure()
expect("the first build", 3, 1)
expect("nothing touched", 0, 0)
touch("one.cpp")
expect("a source touched", 1, 1)
touch("common.h")
expect("a header touched", 2, 1)
pathlib.Path(".clang-tidy").write_text("Checks: '-async-blocking-call'\n")
touch("three.cpp")
expect("a source touched, now with a configuration", 1, 1)
touch(".clang-tidy")
expect("the configuration of one summary touched", 1, 1)
configure("-DEXTRA=1")
expect("the flags of one source changed", 1, 1)
configure()
expect("nothing but configured again, with the flags as they were", 0, 0)
configure("-DFATAL=FATAL")
expect("findings are errors", 0, 1, status=1)
