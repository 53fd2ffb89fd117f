#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Commits to a repository that uses the pre-commit hook, and prints each commit's status and output.

  hook.py CHECKOUT COROLINT INCLUDE_DIRECTORY

The current directory has src/ with a clean a.cpp and h.h, and their replacements broken-source and broken-header.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

checkout, corolint, includes = sys.argv[1:]
# Outside of this checkout, which has a database of its own.
temporary = tempfile.TemporaryDirectory()
here = pathlib.Path(temporary.name).resolve()
shutil.copytree(".", here, dirs_exist_ok=True)
os.chdir(here)
environment = dict(os.environ, PATH=f"{pathlib.Path(corolint).parent}:{os.environ['PATH']}",
                   PRE_COMMIT_HOME=str(here / "cache"), GIT_CONFIG_GLOBAL=os.devnull)
for role in ("AUTHOR", "COMMITTER"):
    environment |= {f"GIT_{role}_NAME": "x", f"GIT_{role}_EMAIL": "x@example.org"}


def run(*command, where=here, may_fail=False):
    done = subprocess.run(command, cwd=where, env=environment, capture_output=True, text=True)
    if done.returncode and not may_fail:
        sys.exit(f"{command}: {done.stdout}{done.stderr}")
    return done


def commit(what):
    run("git", "add", ".")
    done = run("git", "commit", "-m", what, may_fail=True)
    print(f"{what}: {done.returncode}\n{done.stdout}{done.stderr}")
    run("git", "reset", "-q", "--hard")


# A repository with nothing but the hook: pre-commit clones it.
hooks = here / "hooks"
hooks.mkdir()
shutil.copy(pathlib.Path(checkout) / ".pre-commit-hooks.yaml", hooks)
run("git", "init", "-q", ".", where=hooks)
run("git", "add", ".", where=hooks)
run("git", "commit", "-qm", "hooks", where=hooks)
revision = run("git", "rev-parse", "HEAD", where=hooks).stdout.strip()

run("git", "init", "-q", ".")
pathlib.Path(".gitignore").write_text("hooks/\ncache/\nbuild/\nbroken-*\n")
pathlib.Path(".pre-commit-config.yaml").write_text(
    f"repos: [{{repo: '{hooks}', rev: {revision}, hooks: [{{id: corolint}}]}}]\n")
pathlib.Path("build").mkdir()
database = pathlib.Path("build/compile_commands.json")
database.write_text(json.dumps([{"directory": str(here), "file": "src/a.cpp",
                                 "command": f"clang++ -std=c++20 -I{includes} -c src/a.cpp"}]))
run("pre-commit", "install")
commit("clean")
shutil.copy("broken-source", "src/a.cpp")
commit("source")
shutil.copy("broken-header", "src/h.h")
commit("header")
database.unlink()
shutil.copy("broken-source", "src/a.cpp")
commit("no database")
