#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Measures the cost of the checks relative to the front end, on a large unit of Boost.Asio.

    ./dev bench checks [--build DIR] [--clang-tidy FILE] [--clang FILE] [--repeat N] [--limit PERCENT]

Two rows: the library's headers as system headers, which the checks leave out, and as the user's own, whose functions are
all analysed. CPU time, best of N runs: the front end alone (`-fsyntax-only`), and the sum of our checks in
`clang-tidy --enable-check-profile`. Fails when the first share is over the limit. Needs Boost 1.77 or later.
"""

import argparse
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
sys.path.insert(0, str(ROOT / "test"))
import library_headers

UNIT = HERE / "asio_server.cpp"
NEEDED = "boost/asio/experimental/channel.hpp"
TOTAL = re.compile(r"^ +([0-9.]+) +\([ 0-9.]+%\).* Total$", re.MULTILINE)
CHECK = re.compile(r"^ +([0-9.]+) +\([ 0-9.]+%\) .* (async-[a-z-]+)$", re.MULTILINE)


def release_build():
    """The build that is packaged: optimised, without assertions. Building it anew takes minutes."""
    directory = ROOT / "build/release"
    for command in (["cmake", "--preset", "release"], ["cmake", "--build", directory, "--target", "corolint-tidy"]):
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return directory


def cpu_seconds(command):
    """The CPU time of a command that has to succeed, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(command, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if result.returncode:
        sys.exit(f"{command[0]} exited with {result.returncode}\n{result.stdout}{result.stderr[-3000:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, result.stdout + result.stderr


def checks_seconds(options, flags):
    command = [options.clang_tidy, f"--load={options.build / 'lib/CorolintTidy.so'}", "--checks=-*,async-*",
               "--enable-check-profile", str(UNIT), "--", *flags]
    _, text = cpu_seconds(command)
    total = TOTAL.search(text)
    if not total:
        sys.exit(f"no profile in what clang-tidy printed\n{text[-3000:]}")
    return float(total[1]), {name: float(seconds) for seconds, name in CHECK.findall(text)}


def measure(name, flags, options):
    """Prints a row; returns the share in percent."""
    front = min(cpu_seconds([options.clang, "-fsyntax-only", *flags, str(UNIT)])[0] for _ in range(options.repeat))
    ours, each = min((checks_seconds(options, flags) for _ in range(options.repeat)), key=lambda found: found[0])
    share = 100 * ours / front
    dearest = max(each, key=each.get)
    print(f"{name:24}{front:>12.2f}{1000 * ours:>12.1f}{share:>9.2f} %   {dearest} {1000 * each[dearest]:.1f}")
    return share


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, help="default: build/release, which is built")
    parser.add_argument("--clang-tidy", default="/usr/lib/llvm-22/bin/clang-tidy")
    parser.add_argument("--clang", default="clang++-22")
    parser.add_argument("--boost", type=pathlib.Path, default=library_headers.directory_of(NEEDED))
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--limit", type=float, default=3.0, help="percent of the front end's time")
    options = parser.parse_args()
    if not options.boost or not (options.boost / NEEDED).exists():
        sys.exit(f"no {NEEDED} (Debian: libboost1.81-dev)")
    options.build = options.build or release_build()
    print(f"{'headers':24}{'front end s':>12}{'checks ms':>12}{'share':>11}   dearest check, ms")
    flags = ["-std=c++20", "-w"]
    with tempfile.TemporaryDirectory() as own:
        (pathlib.Path(own) / "boost").symlink_to(options.boost / "boost")
        system = [] if options.boost == library_headers.SYSTEM else ["-isystem", str(options.boost)]
        share = measure("the system's", [*flags, *system], options)
        measure("the user's own", [*flags, f"-I{own}"], options)
    if share > options.limit:
        sys.exit(f"over the limit of {options.limit} %")


if __name__ == "__main__":
    main()
