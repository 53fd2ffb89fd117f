#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# REQUIRES: plugin
# RUN: %python %s --clang-tidy=%tools/clang-tidy --plugin=%plugin
"""Functions of a size that only generators write: the checks end soon, and still say what needs no paths.

  huge-function.py --clang-tidy FILE --plugin FILE [--keep FILE]

Five functions: 20,000 statements; 2,000 tasks, each awaited in a branch of its own; 200 nested loops and conditions; 2,000
conditions asked twice; 300 locks taken and given back. The bound is on the CPU time of all checks together as clang-tidy's
profile tells it, so that a busy machine does not matter. The last task of the second function is discarded: found.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LIMIT = 10.0
TOTAL = re.compile(r"^ +([0-9.]+) +\([ 0-9.]+%\).* Total$", re.MULTILINE)


def statements(count):
    body = "".join(f"  x += {n};\n  use(x);\n" for n in range(count // 2))
    return f"mini::Task<> statements(int x) {{\n{body}  co_await child();\n}}\n"


def tasks(count):
    body = "".join(f"  auto t{n} = child();\n  if (ask({n}))\n    co_await std::move(t{n});\n" for n in range(count))
    return f"mini::Task<> tasks() {{\n{body}  child(); // found\n}}\n"


def nested(depth):
    opening = "".join(f"for (int i{n} = 0; ask(i{n}); ++i{n}) if (ask({n})) {{ auto t{n} = child();\n"
                      for n in range(depth))
    closing = "".join(f"co_await std::move(t{n}); }}\n" for n in reversed(range(depth)))
    return f"mini::Task<> nested() {{\n{opening}{closing}}}\n"


def conditions(count):
    first = "".join(f"  if (f[{n}])\n    t = child();\n" for n in range(count))
    again = "".join(f"  if (f[{n}])\n    use({n});\n" for n in range(count))
    return f"mini::Task<> conditions(const bool *f) {{\n  mini::Task<int> t;\n{first}{again}  co_await std::move(t);\n}}\n"


def locks(count):
    body = "".join(f"  {{\n    std::unique_lock g{n}(m);\n    if (ask({n}))\n      g{n}.unlock();\n  }}\n  co_await child();\n"
                   for n in range(count))
    return f"mini::Task<> locks(std::mutex &m) {{\n{body}}}\n"


def program():
    return "\n".join([
        '#include "mini.h"', "#include <mutex>", "mini::Task<int> child();", "bool ask(int);", "void use(int);",
        statements(20000), tasks(2000), nested(100), conditions(2000), locks(300)])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clang-tidy", required=True)
    parser.add_argument("--plugin", required=True)
    parser.add_argument("--keep", type=pathlib.Path, help="write the program there, too")
    options = parser.parse_args()
    text = program()
    if options.keep:
        options.keep.write_text(text)
    with tempfile.TemporaryDirectory() as directory:
        file = pathlib.Path(directory) / "huge.cpp"
        file.write_text(text)
        command = [options.clang_tidy, f"--load={options.plugin}", "--checks=-*,async-*", "--enable-check-profile",
                   str(file), "--", "-std=c++20", "-w", "-fbracket-depth=1024", f"-I{HERE / 'Inputs'}"]
        result = subprocess.run(command, capture_output=True, text=True, errors="replace")
    line = next(n for n, text in enumerate(text.splitlines(), 1) if text.endswith("// found"))
    total = TOTAL.search(result.stderr + result.stdout)
    if result.returncode not in (0, 1) or not total:
        sys.exit(f"exit status {result.returncode}\n{result.stderr[-3000:]}")
    if f"huge.cpp:{line}:" not in result.stdout:
        sys.exit(f"line {line} is not found\n{result.stdout[-2000:]}")
    print(f"{len(text.splitlines())} lines, all checks {float(total[1]):.2f} s")
    if float(total[1]) > LIMIT:
        sys.exit(f"more than {LIMIT} s")


if __name__ == "__main__":
    main()
