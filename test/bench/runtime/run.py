#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds and runs the benchmarks of the runtime and prints one table.

    ./dev bench runtime [--cxx clang++-22] [--build DIR] [--repeat N]

Best of N runs each; CPython's asyncio, asyncrt, and Boost.Asio if its headers are there (Debian: libboost1.81-dev).
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
RUNTIME = HERE.parent.parent.parent / "runtime"


def quietly(command):
    """Runs a command; ends with what it printed when it fails."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        sys.exit(f"{done.stdout}{command[0]} exited with {done.returncode}")


def build(cxx, directory):
    """The runtime and the C++ programs, optimised."""
    quietly(["cmake", "-S", HERE, "-B", directory, "-G", "Ninja", f"-DCMAKE_CXX_COMPILER={cxx}",
             "-DCMAKE_BUILD_TYPE=Release"])
    quietly(["ninja", "-C", directory])


def measure(command, repeat):
    """The smallest value of each line of several runs."""
    best = {}
    for _ in range(repeat):
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        for line in output.split("\n"):
            name, _, value = line.partition(" ")
            if value:
                best[name] = min(float(value), best.get(name, float("inf")))
    return best


def print_table(asyncio, asyncrt, asio):
    print(f"{'ns per operation (best of runs)':34}{'asyncio':>10}{'asyncrt':>10}{'Asio':>10}{'asyncio/asyncrt':>18}")
    for name, ours in asyncrt.items():
        theirs = asio.get(name)
        print(f"{name.replace('_', ' '):34}{asyncio[name]:>10.0f}{ours:>10.1f}"
              f"{f'{theirs:.1f}' if theirs else '-':>10}{asyncio[name] / ours:>17.1f}x")


def versions(cxx, asio):
    """What was compared."""
    compiler = subprocess.run([cxx, "--version"], check=True, capture_output=True, text=True).stdout.splitlines()[0]
    print(f"CPython {sys.version.split()[0]}; asyncrt by {compiler}")
    if not asio:
        print("no Boost.Asio here (Debian: libboost1.81-dev): not compared")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cxx", default="clang++-22")
    parser.add_argument("--build", help="build directory (default: a temporary one)")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        directory = pathlib.Path(options.build or temporary)
        build(options.cxx, directory)
        asio = directory / "asio-bench"
        versions(options.cxx, asio.exists())
        print_table(measure([sys.executable, HERE / "asyncio_bench.py"], options.repeat),
                    measure([directory / "asyncrt-bench"], options.repeat),
                    measure([asio], options.repeat) if asio.exists() else {})


main()
