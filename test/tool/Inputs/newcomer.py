#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Executes the commands that README.md gives a newcomer: newcomer.py SOURCE BUILD DIRECTORY CXX

DIRECTORY has the old project. corolint itself is built already, so the first command is only looked at.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

source, build, directory, cxx = sys.argv[1:]
project = pathlib.Path(directory) / "project"
home = pathlib.Path(directory) / "home"
home.mkdir()
environment = {**os.environ, "HOME": str(home), "PATH": f"{home}/.local/bin:{os.environ['PATH']}", "CXX": cxx,
               "CMAKE_GENERATOR": "Ninja", "GIT_CONFIG_NOSYSTEM": "1"}
for who in ("AUTHOR", "COMMITTER"):
    environment |= {f"GIT_{who}_NAME": "newcomer", f"GIT_{who}_EMAIL": "newcomer@example.org"}


def run(command, where, status=0):
    done = subprocess.run(command, shell=True, cwd=where, env=environment, capture_output=True, text=True)
    if done.returncode != status:
        sys.exit(f"{command}: status {done.returncode}, not {status}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def expect(text, pattern):
    if not re.search(pattern, text):
        sys.exit(f"{pattern!r} is missing in\n{text}")


readme = (pathlib.Path(source) / "README.md").read_text()
built, install, configure, baseline, commit, gate = re.search(
    r"^```sh newcomer\n(.*?)^```$", readme, re.M | re.S)[1].splitlines()
assert built == "./dev build", built
run(install.replace("build/dev", build), source)
run("git init --quiet && git add . && git commit --quiet -m old", project)
run(configure, project)
expect(run(baseline, project), "1 finding written")
run(commit, project)
expect(run(gate, project), "nothing found, 1 in the baseline")

mistake = '#include "task.h"\nTask fresh() { work(); co_return; }\n'
(project / "new.cpp").write_text(mistake)
new = run(gate, project, status=1)
expect(new, r"new\.cpp:2:16: warning: .*\[async-unawaited-task\]")
expect(new, "corolint: 1 finding, 1 in the baseline")
(project / "new.cpp").write_text(mistake.replace("work()", "co_await work()"))
run(gate, project)
shutil.rmtree(home)
