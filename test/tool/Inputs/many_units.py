#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""many_units.py COUNT: writes COUNT units, a header that all include, and their database, here."""

import json
import pathlib
import sys

TASKS = pathlib.Path(__file__).resolve().parent
here = pathlib.Path.cwd()
commands = []
pathlib.Path("header.h").write_text('#pragma once\n#include "task.h"\ninline void h() { work(); }\n')
for number in range(int(sys.argv[1])):
    name = f"unit{number}.cpp"
    pathlib.Path(name).write_text(f'#include "header.h"\nvoid f{number}() {{ work(); }}\n')
    commands.append({"directory": str(here), "file": name,
                     "arguments": ["clang++", "-std=c++20", f"-I{TASKS}", "-c", name]})
pathlib.Path("compile_commands.json").write_text(json.dumps(commands))
