#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Measures the cost of `corolint watch` for a server that does not block.

    ./dev bench watch [--build DIR] [--cxx FILE] [--repeat N] [--limit PERCENT]

The server answers requests on one thread, with a coroutine for each connection. CPU time of the whole run in a row for
each number of connections, alone and watched, best of N runs of each in turn. Fails when the cost of a row is over the limit.
"""

import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
REQUESTS = 400_000


def cpu_seconds(command, environment):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/dev")
    parser.add_argument("--cxx", default="clang++-22")
    parser.add_argument("--repeat", type=int, default=7)
    parser.add_argument("--limit", type=float, default=5.0, help="percent")
    options = parser.parse_args()
    dearest = 0
    with tempfile.TemporaryDirectory() as work:
        server = f"{work}/server"
        subprocess.run([options.cxx, "-std=c++20", "-O2", "-g", "-pthread", HERE / "server.cpp", "-o", server], check=True)
        # As `corolint watch` starts it; what the command does after the run is no cost of the program.
        watched = {**os.environ, "LD_PRELOAD": str(options.build / "lib/corolint/libcorolint-watch.so"),
                   "COROLINT_WATCH_DIRECTORY": work, "COROLINT_WATCH_THRESHOLD": "100000"}
        print(f"{'connections':>12}{'requests':>12}{'alone s':>12}{'watched s':>12}{'cost':>11}")
        for connections in (1, 16, 256):
            command = [server, str(connections), str(REQUESTS // connections)]
            times = [(cpu_seconds(command, dict(os.environ)), cpu_seconds(command, watched))
                     for _ in range(options.repeat)]
            alone, seen = (min(column) for column in zip(*times))
            cost = 100 * (seen - alone) / alone
            dearest = max(dearest, cost)
            print(f"{connections:>12}{REQUESTS:>12}{alone:>12.2f}{seen:>12.2f}{cost:>9.1f} %")
    if dearest > options.limit:
        sys.exit(f"over the limit of {options.limit} %")


main()
