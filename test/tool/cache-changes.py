#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: rm -rf %t && mkdir %t && %python %s %corolint %t %tool_inputs
"""The cache returns a result if, and only if, a new analysis would give it: all that decides a result is changed, one
thing after another. Reports with and without the cache are compared after each change."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

corolint, work, inputs = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
project, cache = work / "one/project", work / "cache"
FILES = {
    ".git/HEAD": "",
    "src/a.cpp": '#include "own.h"\n#if __has_include("late.h")\n#include "late.h"\n#endif\njob a() { own(); co_return; }\n',
    "src/b.cpp": '#include "own.h"\n#include <thread>\nvoid own() { drive(child()); }\n'
                 "static void only() { drive(child()); }\nvoid start() { std::thread t([] { only(); }); t.join(); }\n",
    "src/plain.cpp": "int plain() { return 3; }\n",
    "include/own.h": '#include "runners.h"\nvoid own();\n',
}
environment = {name: value for name, value in os.environ.items() if name != "COROLINT_NO_CACHE"}


def write(name, text, base=None):
    file = (base or project) / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def write_database(base, *flags):
    units = sorted((base / "src").glob("*.cpp"))
    commands = [{"directory": str(base / "build"), "file": str(unit),
                 "arguments": ["clang++", "-std=c++20", f"-I{base}/src", f"-I{base}/include", f"-I{inputs}", *flags,
                               "-c", str(unit)]} for unit in units]
    write("build/compile_commands.json", json.dumps(commands), base)


def run(base, *options):
    return subprocess.run([corolint, "-p", str(base / "build"), "--format=json", *options], cwd=work,
                          capture_output=True, text=True, env=environment)


def check(what, remembered, base=None, *options):
    """The report is that of a run without the cache; so many units are from earlier runs."""
    base = base or project
    plain, cached = run(base, "--no-cache", *options), run(base, f"--cache-dir={cache}", *options)
    if (plain.stdout, plain.returncode) != (cached.stdout, cached.returncode):
        sys.exit(f"{what}: the cache changes the report\n{plain.stdout}\n-- with the cache:\n{cached.stdout}{cached.stderr}")
    count = re.search(r"(\d+) of them in earlier runs", cached.stderr)
    if (int(count[1]) if count else 0) != remembered:
        sys.exit(f"{what}: not {remembered} units from the cache:\n{cached.stderr}")
    return json.loads(cached.stdout)["findings"]


for name, text in FILES.items():
    write(name, text)
write_database(project)
if len(check("first run", 0)) != 2:
    sys.exit("the program has other findings than expected")
check("no change", 2)
for file in project.rglob("*.*"):
    os.utime(file, (1, 1))
check("times alone", 2)
write("src/a.cpp", FILES["src/a.cpp"] + "int more;\n")
check("main file", 1)
write("src/a.cpp", FILES["src/a.cpp"])
check("main file as before", 2)
write("include/own.h", FILES["include/own.h"] + "inline int more;\n")
check("header", 0)
write("include/own.h", FILES["include/own.h"])
check("header as before", 2)
write("src/own.h", FILES["include/own.h"])
check("a header that hides another", 0)
(project / "src/own.h").unlink()
check("no longer", 2)
write("src/late.h", "")
check("a header that __has_include finds", 1)
(project / "src/late.h").unlink()
write("src/b.cpp", FILES["src/b.cpp"].replace("own() { drive(child()); }", "own() { drive(child()); } // NOLINT"))
check("a comment that silences", 1)
write("src/b.cpp", FILES["src/b.cpp"])
write(".clang-tidy", "CheckOptions: {AsyncPossible: true}\n")
check("configuration", 0)
(project / ".clang-tidy").unlink()
check("other checks", 0, None, "--checks=async-nested-run")
write("corolint.yaml", "library: mine\nfunctions:\n  - {name: own, roles: [blocking]}\n")
check("profile", 0)
write("corolint.yaml", "library: mine\nfunctions:\n  - {name: own, roles: [runner]}\n")
check("content of the profile", 0)
(project / "corolint.yaml").unlink()
write_database(project, "-DX")
check("command", 0)
write_database(project)
check("all as at first", 2)
environment["CPATH"] = str(work)
check("environment", 0)
del environment["CPATH"]

# Another checkout, elsewhere, with the cache of the first.
other = work / "two/deeper/checkout"
for name, text in FILES.items():
    write(name, text, other)
write_database(other)
check("another checkout", 2, other)
write("include/own.h", FILES["include/own.h"] + "inline int other;\n", other)
check("a change there", 0, other)
check("the first again", 2)
shutil.rmtree(project)
write("include/own.h", FILES["include/own.h"], other)
check("the first is gone", 2, other)

# Units that include each other's words are asked for; so they are analysed with and without the cache.
check("all units", 2, other, "--no-skip")
check("all units again", 3, other, "--no-skip")

# What does not compile is analysed anew.
write("src/a.cpp", "#include <absent.h>\n", other)
check("a failed unit", 1, other)
check("a failed unit again", 1, other)
