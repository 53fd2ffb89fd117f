#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Links the summaries of synthetic programs and prints size, time and memory.

    ./dev bench reach [--build DIR] [--functions N...] [--repeat N]

generate.cpp describes the programs. The benchmark measures `corolint link` on one core, from reading the summaries to
printing the findings: elapsed time, and processor time, which does not depend on other work on the machine.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]


def link(corolint, directory):
    """Processor's and clock's seconds, MiB and number of findings of one link, on one core."""
    report = directory / "report"
    done = subprocess.run(
        ["taskset", "-c", "0", sys.executable, __file__, "--measure", corolint, "link",
         f"@{directory / 'files'}", "--quiet", "--format=json", f"--output={report}"],
        capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    processor, clock, memory = (float(value) for value in done.stdout.split())
    return processor, clock, memory, report.read_text().count('"fingerprint"')


def measure(command):
    """Runs a command and prints what it took; in a process of its own, because memory is that of all children."""
    import resource

    started = time.perf_counter()
    status = subprocess.run(command).returncode
    clock = time.perf_counter() - started
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(used.ru_utime + used.ru_stime, clock, used.ru_maxrss / 1024)
    sys.exit(0 if status in (0, 1) else status)


def quietly(command):
    """Runs a command; ends with what it printed when it fails."""
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        sys.exit(f"{done.stdout}{command[0]} exited with {done.returncode}")


def built(directory):
    """The linker and the generator, optimised."""
    if directory is None:
        directory = ROOT / "build/release"
        quietly(["cmake", "--preset", "release"])
    quietly(["ninja", "-C", directory, "corolint", "corolint-bench-summaries"])
    return directory / "bin/corolint", directory / "bin/corolint-bench-summaries"


def main():
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2:])
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, help="build directory (default: build/release)")
    parser.add_argument("--functions", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    corolint, generator = built(options.build)
    print(f"{'functions':>10} {'summaries':>12} {'processor':>11} {'clock':>9} {'memory':>10} {'findings':>9}")
    for count in options.functions:
        with tempfile.TemporaryDirectory() as directory:
            directory = pathlib.Path(directory)
            subprocess.run([generator, str(count), directory], check=True)
            files = sorted(directory.glob("*.summary"), key=lambda path: int(path.stem))
            (directory / "files").write_text("".join(f"{path}\n" for path in files))
            size = sum(path.stat().st_size for path in files)
            runs = [link(corolint, directory) for _ in range(options.repeat)]
        processor, clock, memory, findings = min(runs)
        print(f"{count:>10} {size / 2**20:>8.1f} MiB {processor:>9.2f} s {clock:>7.2f} s {memory:>6.0f} MiB {findings:>9}",
              flush=True)


if __name__ == "__main__":
    main()
