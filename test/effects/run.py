#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the misuse programs of the installed libraries and tabulates the effects.

  run.py --build BUILD [--check | --update] [LIBRARY...]

Each misuse is a process of its own with LIMIT seconds: one that does not end hangs. It runs as compiled, and once
more under AddressSanitizer, whose report counts if there is one. --update writes the table into docs/effects.md,
--check ends with 1 if the page differs. A library that is not installed is left out with a note.
"""

import argparse
import concurrent.futures
import pathlib
import re
import signal
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAGE = ROOT / "docs/effects.md"
TABLE = re.compile(r"(<!-- effects -->\n).*?(<!-- /effects -->)", re.DOTALL)
ADDRESS = re.compile(r"\b[0-9a-f]{8,}\b")
sys.path.insert(0, str(ROOT / "test"))
import library_headers

INCLUDE = library_headers.SYSTEM
LIMIT = 3.0

MISUSES = {
    "nested-run": "the runner in a coroutine of the same loop",
    "nested-own": "another loop, run in a coroutine",
    "nested-future": "`future::get` in a coroutine, for work of this thread",
    "off-main": "the runner on another thread",
    "moved-from": "a moved-from task is run or spawned",
    "dropped": "a task is created and dropped",
    "callback": "a coroutine as a callback",
    "exception": "an exception in a task that is never awaited",
    "twice": "a task is awaited twice",
    "dangling": "a reference to a temporary, awaited later",
    "blocking": "`sleep_for(300ms)` in a coroutine",
    "lock": "a `std::mutex` held over a suspension by two tasks",
}


def qt(version):
    base = next(INCLUDE.glob(f"*-linux-gnu/qt{version}"), INCLUDE)
    qcoro = INCLUDE / f"qcoro{version}"
    paths = [qcoro / "QCoro", qcoro / "qcoro", qcoro, base, base / "QtCore"]
    return ["-fPIC", *[f"-isystem{path}" for path in paths], f"-lQt{version}Core", f"-lQCoro{version}Core"]


def backtrace():
    """What finds the lines for asyncrt: the libbacktrace in GCC, if there is one."""
    found = subprocess.run(["g++", "-print-file-name=libbacktrace.a"], capture_output=True, text=True).stdout.strip()
    return [found] if pathlib.Path(found).is_absolute() else []


def libraries(build):
    """Name of the column: source, flags, a header that shows that it is installed."""
    return {
        "a home-made task": ("plain.cpp", [], None),
        "asyncrt": ("asyncrt.cpp", [f"-I{ROOT}/runtime/include", f"{build}/lib/libasyncrt.a", *backtrace()], None),
        "Asio": ("asio.cpp", ["-DNET=asio", "-DASIO_HAS_CO_AWAIT", "-DASIO_HAS_STD_COROUTINE"], "asio.hpp"),
        "Boost.Asio": ("asio.cpp", ["-DNET=boost::asio", "-DBOOST", *library_headers.flags()], "boost/asio/awaitable.hpp"),
        "QCoro, Qt 5": ("qcoro.cpp", qt(5), "qcoro5/qcoro/qcorotask.h"),
        "QCoro, Qt 6": ("qcoro.cpp", qt(6), "qcoro6/qcoro/qcorotask.h"),
        "KJ": ("kj.cpp", ["-lkj-async", "-lkj"], "kj/async-io.h"),
    }


def compile_program(compiler, source, flags, target, more):
    command = [compiler, "-std=c++20", "-O0", "-g", "-w", "-pthread", *more, HERE / source, *flags, "-o", target]
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{source} does not compile\n{result.stderr}")


def execute(program, misuse):
    """Exit status (None: it hung), standard output and error."""
    environment = {"ASAN_OPTIONS": "detect_leaks=0:detect_stack_use_after_return=1", "QT_LOGGING_RULES": "*.debug=false"}
    process = subprocess.Popen([program, misuse], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               env=environment, errors="replace")
    try:
        output, error = process.communicate(timeout=LIMIT)
        return process.returncode, output, error
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None, "", ""


def observed(program, misuse):
    status, output, error = execute(program, misuse)
    if status is None:
        return "**hangs**"
    told = re.search(r"violation: (.*) \[async-", error)
    if status in (-signal.SIGSEGV, -signal.SIGBUS):
        return "**crashes** (SIGSEGV)"
    if status == -signal.SIGABRT:
        lines = [line for line in error.splitlines() if line.strip()]
        return "**aborts**: " + (lines[-1].strip() if lines else "no message")
    seen = re.search(r"^seen: (.*)$", output, re.M)
    text = seen[1] if seen else f"ends with {status}"
    if told and told[1] not in text:
        text += f"; reported: {told[1]}"
    return text


def cell(plain, sanitized, misuse):
    text = observed(plain, misuse)
    if text == "no such program":
        return ""
    report = re.search(r"AddressSanitizer: ([\w-]+)", execute(sanitized, misuse)[2])
    if report and report[1] != "SEGV":
        return f"undefined (AddressSanitizer: {report[1]})"
    return ADDRESS.sub("...", text).replace("|", "\\|")


def column(options, work, name, entry):
    source, flags, _ = entry
    stem = re.sub(r"\W+", "-", name)
    plain, sanitized = work / stem, work / f"{stem}-asan"
    compile_program(options.cxx, source, flags, plain, [])
    compile_program(options.cxx, source, flags, sanitized, ["-fsanitize=address"])
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        return dict(zip(MISUSES, pool.map(lambda misuse: cell(plain, sanitized, misuse), MISUSES)))


def table_of(columns):
    names = list(columns)
    lines = ["| misuse | " + " | ".join(names) + " |", "|---|" + "---|" * len(names)]
    for misuse, text in MISUSES.items():
        lines.append(f"| {text} | " + " | ".join(columns[name].get(misuse) or "-" for name in names) + " |")
    return "\n".join(lines) + "\n"


def read_table():
    """The table of the page, by library and misuse."""
    rows = TABLE.search(PAGE.read_text())[0].splitlines()[1:-1]
    cells = [[c.strip() for c in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows]
    misuse_of = {text: misuse for misuse, text in MISUSES.items()}
    return {name: {misuse_of[row[0]]: "" if row[i] == "-" else row[i] for row in cells[2:]}
            for i, name in enumerate(cells[0]) if i}


def differences(page, columns):
    for name, seen in columns.items():
        for misuse, text in seen.items():
            if page.get(name, {}).get(misuse) != text:
                yield f"{name}, {misuse}: the page says '{page.get(name, {}).get(misuse)}', seen is '{text}'"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("libraries", nargs="*", help="columns of the table; all without")
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--cxx", default="clang++-22")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    columns = {}
    with tempfile.TemporaryDirectory() as work:
        for name, entry in libraries(options.build.resolve()).items():
            if options.libraries and name not in options.libraries:
                continue
            if entry[2] and not library_headers.directory_of(entry[2]):
                print(f"{name} is not installed")
                continue
            columns[name] = column(options, pathlib.Path(work), name, entry)
    print(table_of(columns))
    if options.update:
        kept = read_table() if options.libraries else {}
        columns = {**kept, **columns}
        PAGE.write_text(TABLE.sub(lambda match: match[1] + table_of(columns) + match[2], PAGE.read_text()))
    wrong = list(differences(read_table(), columns)) if options.check else []
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
