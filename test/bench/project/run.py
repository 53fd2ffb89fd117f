#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Measures runs over a whole project: the first, one without a change, one after a change of a source or a header.

    ./dev bench project [--units N] [--project DIR] [--build DIR] [-j N] [--repeat N] [--columns NAME,...] [--grow N,...]

The project is generated: of N units 30 % have coroutines, of Boost.Asio or asyncrt; the others use Asio with callbacks or
only the standard library. --project takes a build directory with compile_commands.json instead; then no file is changed.
Columns: corolint, `clang-tidy --load` with the same checks, clang -fsyntax-only, and clang-tidy's own coroutine checks.
Processor time of all processes, median of the runs, and as a share of -fsyntax-only of all units; the peak memory of the
largest process. Tools without a cache read the units that a change affects. --grow adds projects of other sizes. A full
run of 200 units takes an hour of one processor: begin with --units 10.
"""

import argparse
import concurrent.futures
import dataclasses
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
sys.path.insert(0, str(ROOT / "test"))
import library_headers

NEEDED = "boost/asio/experimental/channel.hpp"
OWN_CHECKS = ("cppcoreguidelines-avoid-capturing-lambda-coroutines,cppcoreguidelines-avoid-reference-coroutine-parameters,"
              "cppcoreguidelines-no-suspend-with-lock,misc-coroutine-hostile-raii")
COMMON = """#pragma once
#include <chrono>
#include <string>
inline std::string name_of(int number) { return "unit " + std::to_string(number); }
void pause_NUMBERS(std::chrono::milliseconds time);
"""
ASIO_COROUTINE = """#include "common.h"
#include <boost/asio.hpp>
namespace asio = boost::asio;
asio::awaitable<void> session_NUMBER(asio::ip::tcp::socket socket) {
  char data[1024];
  for (;;) {
    std::size_t count = co_await socket.async_read_some(asio::buffer(data), asio::use_awaitable);
    pause_NUMBERS(std::chrono::milliseconds(NUMBER));
    co_await asio::async_write(socket, asio::buffer(data, count), asio::use_awaitable);
  }
}
asio::awaitable<void> listen_NUMBER(asio::ip::tcp::acceptor acceptor) {
  for (;;)
    asio::co_spawn(acceptor.get_executor(), session_NUMBER(co_await acceptor.async_accept(asio::use_awaitable)),
                   asio::detached);
}
"""
ASYNCRT_COROUTINE = """#include "common.h"
#include <asyncrt/asyncrt.hpp>
asyncrt::coroutine<int> step_NUMBER(int x) {
  co_await asyncrt::sleep(0.1);
  pause_NUMBERS(std::chrono::milliseconds(x));
  co_return x;
}
asyncrt::coroutine<void> all_NUMBER() { co_await asyncrt::gather(step_NUMBER(1), step_NUMBER(2)); }
"""
ASIO_CALLBACK = """#include "common.h"
#include <boost/asio.hpp>
#include <memory>
struct client_NUMBER : std::enable_shared_from_this<client_NUMBER> {
  boost::asio::ip::tcp::socket socket;
  char data[1024];
  explicit client_NUMBER(boost::asio::io_context &context) : socket(context) {}
  void read() {
    socket.async_read_some(boost::asio::buffer(data),
                           [self = shared_from_this()](boost::system::error_code error, std::size_t) {
                             if (!error)
                               self->read();
                           });
  }
};
void begin_NUMBER(boost::asio::io_context &context) { std::make_shared<client_NUMBER>(context)->read(); }
"""
PLAIN = """#include "common.h"
#include <algorithm>
#include <map>
#include <memory>
#include <vector>
int plain_NUMBER(const std::vector<std::string> &lines) {
  std::map<std::string, int> count;
  for (const std::string &line : lines)
    ++count[line];
  return std::max_element(count.begin(), count.end(), [](auto &a, auto &b) { return a.second < b.second; })->second;
}
"""
SLEEPS = """#include "common.h"
#include <thread>
void pause_NUMBERS(std::chrono::milliseconds time) { std::this_thread::sleep_for(time); }
"""
# Of ten units.
KINDS = [ASIO_COROUTINE, PLAIN, ASYNCRT_COROUTINE, PLAIN, ASIO_CALLBACK, PLAIN, ASYNCRT_COROUTINE, PLAIN, ASIO_CALLBACK, PLAIN]


def generate(directory, count, boost):
    (directory / "common.h").write_text(COMMON.replace("_NUMBERS", "_thread"))
    system = [] if boost == library_headers.SYSTEM else ["-isystem", str(boost)]
    commands = []
    for number in range(count):
        text = SLEEPS if number == 1 else KINDS[number % len(KINDS)]
        file = directory / f"unit_{number}.cpp"
        file.write_text(text.replace("_NUMBERS", "_thread").replace("NUMBER", str(number)))
        arguments = ["clang++", "-std=c++20", f"-I{directory}", "-isystem", str(ROOT / "runtime/include"), *system, "-c",
                     str(file)]
        commands.append({"directory": str(directory), "file": str(file), "arguments": arguments})
    (directory / "compile_commands.json").write_text(json.dumps(commands))


@dataclasses.dataclass
class Cost:
    """What commands took, with their child processes."""
    cpu: float  # s
    wall: float  # s
    peak: float  # MiB, of the largest process
    printed: str = ""


def run_one(command):
    """The processor time of a command in s, its largest process in MiB, and what it printed."""
    with tempfile.TemporaryFile("w+") as out:
        process = subprocess.Popen([str(word) for word in command], stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        printed = out.read()
    if process.returncode not in (0, 1):
        sys.exit(f"{command[0]} exited with {process.returncode}\n{printed[-4000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, 0, usage.ru_maxrss / 1024, printed)


def measure(commands, jobs):
    begin = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        costs = list(pool.map(run_one, commands))
    wall = time.monotonic() - begin
    return Cost(sum(c.cpu for c in costs), wall, max((c.peak for c in costs), default=0), costs[-1].printed if costs else "")


def median(costs):
    return Cost(statistics.median(c.cpu for c in costs), statistics.median(c.wall for c in costs), max(c.peak for c in costs))


class Columns:
    """The tools, each as the commands over some units."""

    def __init__(self, build, options):
        self.build, self.options = build, options
        self.entries = json.loads((build / "compile_commands.json").read_text())
        self.cache = build / "cache-of-bench"
        shutil.rmtree(self.cache, ignore_errors=True)

    def corolint(self, _):
        return [[self.options.corolint, "-p", self.build, "--quiet", f"--cache-dir={self.cache}", f"-j{self.options.jobs}"]]

    def clang(self, units):
        flags = [[self.options.clang, "-fsyntax-only", "-w", *[a for a in e["arguments"][1:] if a != "-c"]]
                 for e in self.entries if e["file"] in units]
        return flags

    def tidy(self, units, checks, *more):
        return [[self.options.clang_tidy, *more, f"--checks=-*,{checks}", "--quiet", "-p", self.build, unit] for unit in units]

    def commands(self, column, units):
        if column == "corolint":
            return self.corolint(units)
        if column == "-fsyntax-only":
            return self.clang(units)
        if column == "own checks":
            return self.tidy(units, OWN_CHECKS)
        return self.tidy(units, "async-*", f"--load={self.options.plugin}")


def touch(file):
    """A change of the text that changes no meaning."""
    file.write_text(file.read_text() + "\n// changed\n")


def run_project(build, options, changes):
    columns = Columns(build, options)
    units = sorted(e["file"] for e in columns.entries)
    rows, outputs = [], []
    for name, change, affected in changes(units):
        if change:
            touch(change)
        row = {}
        for column in options.columns:
            once = column == "corolint"  # its second run is another row
            costs = [measure(columns.commands(column, affected), options.jobs) for _ in range(1 if once else options.repeat)]
            row[column] = median(costs)
            if column == "corolint":
                outputs.append(costs[0].printed)
            print(f"{name}: {column}: {row[column].cpu:.1f} s", file=sys.stderr)
        rows.append((name, len(affected), row))
    if len(set(outputs)) > 1:
        sys.exit("the findings of the runs differ")
    return rows


def print_table(title, rows, columns):
    print(f"{title}\n{'':26}{'units':>6}" + "".join(f"{c:>22}" for c in columns))
    base = rows[0][2].get("-fsyntax-only")
    for name, count, row in rows:
        cells = [f"{row[c].cpu:.2f} s" + (f" ({100 * row[c].cpu / base.cpu:6.1f} %)" if base else "") for c in columns]
        print(f"{name:26}{count:>6}" + "".join(f"{cell:>22}" for cell in cells))
    peaks = [f"{max(row[c].peak for _, _, row in rows):.0f} MiB" for c in columns]
    print(f"{'largest process':26}{'':>6}" + "".join(f"{peak:>22}" for peak in peaks))
    print_ratios(rows, columns)
    sys.stdout.flush()


def print_ratios(rows, columns):
    """How corolint's first run compares with the other columns, and its second one with the first."""
    cold, warm = (row["corolint"] for _, _, row in rows[:2])
    for column in columns:
        if column != "corolint" and cold.cpu:
            print(f"first run: {column} takes {rows[0][2][column].cpu / cold.cpu:.2f} times as long as corolint")
    if warm.cpu:
        print(f"no change: {cold.cpu / warm.cpu:.0f} times faster than the first run, {warm.wall:.2f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--units", type=int, default=200)
    parser.add_argument("--project", type=pathlib.Path, help="the build directory of a real project")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/dev")
    parser.add_argument("--clang", default="/usr/lib/llvm-22/bin/clang++")
    parser.add_argument("--clang-tidy", default="/usr/lib/llvm-22/bin/clang-tidy")
    parser.add_argument("-j", dest="jobs", type=int, default=os.cpu_count())
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--columns", default="corolint,plugin,-fsyntax-only,own checks")
    parser.add_argument("--grow", default="", help="sizes of more projects, for corolint alone")
    options = parser.parse_args()
    options.corolint = options.build / "bin/corolint"
    options.plugin = options.build / "lib/CorolintTidy.so"
    options.columns = options.columns.split(",")
    boost = library_headers.directory_of(NEEDED)
    if not boost:
        sys.exit(f"no {NEEDED} (Debian: libboost1.81-dev)")
    if options.project:
        rows = run_project(options.project, options, lambda units: [("first run", None, units), ("no change", None, [])])
        print_table(options.project.name, rows, options.columns)
        return
    for count in [options.units, *map(int, filter(None, options.grow.split(",")))]:
        with tempfile.TemporaryDirectory() as name:
            directory = pathlib.Path(name)
            generate(directory, count, boost)

            def changes(units):
                return [("first run", None, units), ("no change", None, []), ("one source", pathlib.Path(units[0]), units[:1]),
                        ("a header of all units", directory / "common.h", units)]

            if count != options.units:
                options.columns = ["corolint"]
            rows = run_project(directory, options, changes if count == options.units else lambda units: changes(units)[:2])
            print_table(f"{count} units", rows, options.columns)


if __name__ == "__main__":
    main()
