#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Measures the cost of corolint for programs with few coroutines.

    ./dev bench skip [--corolint FILE] [--clang FILE] [--units N] [--coroutines N] [--repeat N]

A program of N units that use the standard library's containers, streams, algorithms and threads, some of them with a
coroutine. CPU time, best of several runs: the compiler's front end over all units, corolint as it is, and corolint
with --no-skip. Both corolint runs must find the same.
"""

import argparse
import json
import pathlib
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
PLAIN = """#include <algorithm>
#include <chrono>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

int plain_NUMBER(const std::vector<std::string> &lines) {
  std::map<std::string, int> count;
  for (const std::string &line : lines)
    ++count[line];
  auto most = std::max_element(count.begin(), count.end(), [](auto &a, auto &b) { return a.second < b.second; });
  std::cout << most->first << '\\n';
  return most->second;
}
"""
COROUTINE = PLAIN + """
#include "task.h"
#include <unistd.h>

Task coroutine_NUMBER() {
  sleep(1);
  co_return;
}
"""


def write_program(directory, options):
    commands = []
    for number in range(options.units):
        file = directory / f"unit_{number}.cpp"
        file.write_text((COROUTINE if number < options.coroutines else PLAIN).replace("NUMBER", str(number)))
        arguments = [options.clang, "-std=c++20", f"-I{ROOT / 'test/tool/Inputs'}", "-fsyntax-only", str(file)]
        commands.append({"directory": str(directory), "file": str(file), "arguments": arguments})
    (directory / "compile_commands.json").write_text(json.dumps(commands))
    return [command["arguments"] for command in commands]


def cpu_seconds(commands, expected):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    printed = ""
    for command in commands:
        result = subprocess.run(command, capture_output=True, text=True)
        printed += result.stdout
        if result.returncode != expected:
            sys.exit(f"{command[0]} exited with {result.returncode}\n{printed[-3000:]}{result.stderr[-3000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, printed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corolint", type=pathlib.Path, default=ROOT / "build/dev/bin/corolint")
    parser.add_argument("--clang", default="clang++-22")
    parser.add_argument("--units", type=int, default=20)
    parser.add_argument("--coroutines", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        directory = pathlib.Path(name)
        compilations = write_program(directory, options)
        whole = [options.corolint, "-p", directory, "--quiet"]
        status = 1 if options.coroutines else 0
        rows = {"clang -fsyntax-only": (compilations, 0), "corolint": ([whole], status),
                "corolint --no-skip": ([[*whole, "--no-skip"]], status)}
        best = {what: min(cpu_seconds(commands, expected) for _ in range(options.repeat))
                for what, (commands, expected) in rows.items()}
    if best["corolint"][1] != best["corolint --no-skip"][1]:
        sys.exit("the findings differ")
    compiler = best["clang -fsyntax-only"][0]
    print(f"{options.units} units, {options.coroutines} with a coroutine\n{'':24}{'CPU s':>8}{'of the compiler':>18}")
    for what, (seconds, _) in best.items():
        print(f"{what:24}{seconds:>8.2f}{100 * seconds / compiler:>16.0f} %")


main()
