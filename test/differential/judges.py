# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The two judges of a batch: corolint reads its files, and the runtime executes its cases."""

import collections
import json
import pathlib
import re
import shlex
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "witness"))

import run as witness  # noqa: E402

import source  # noqa: E402

SOURCES = [source.NEAR, source.FAR]
END = re.compile(r"^== end (-?\d+)$")
BEGIN = re.compile(r"^== begin (\d+):([01]*)$")


class Failure(Exception):
    """A program that does not compile, or a judge that ended without a verdict."""


class Tools:
    """What is compiled once for all batches."""

    def __init__(self, options, work):
        self.options, self.work = options, work
        self.flags = ["-std=c++20", "-g", "-O0", "-w", "-pthread", f"-I{options.include}", f"-I{HERE}",
                      *options.cxxflags.split()]
        self.header, self.driver = work / "support.pch", work / "driver.o"
        self.command([options.cxx, *self.flags, "-x", "c++-header", HERE / "support.hpp", "-o", self.header])
        self.command([options.cxx, *self.flags, "-c", HERE / "driver.cpp", "-o", self.driver])

    def command(self, command, allowed=(0,), limit=300):
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, errors="replace",
                              timeout=limit)
        if done.returncode not in allowed:
            raise Failure(f"{shlex.join(map(str, command))}\n{done.stderr[-8000:]}{done.stdout[-2000:]}")
        return done

    def write(self, batch, folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in batch.texts.items():
            (folder / name).write_text(text)

    def compile_command(self, folder, name, output):
        return [self.options.cxx, *self.flags, f"-I{folder}", "-include-pch", self.header, "-c", folder / name, "-o", output]

    # corolint.

    def analyse(self, folder):
        """The findings: for each pair of check and primary place the set of places at which its notes end."""
        commands = [{"directory": str(folder), "file": str(folder / name),
                     "arguments": [str(part) for part in self.compile_command(folder, name, "/dev/null")]} for name in SOURCES]
        (folder / "compile_commands.json").write_text(json.dumps(commands))
        command = [self.options.corolint, "-p", folder, "--checks=-*,async-*", "--format=json", "-j", "1", "--no-cache",
                   *(folder / name for name in SOURCES)]
        report = json.loads(self.command(command, allowed=(0, 1)).stdout)
        if report["units"]["failed"]:
            raise Failure(f"corolint does not analyse {report['units']['failed']}")
        answer = collections.defaultdict(set)
        for finding in report["findings"]:
            steps = [step for step in finding.get("path") or []]
            places = [(pathlib.Path(at["file"]).name, at["line"]) for at in [finding, *steps]]
            answer[finding["check"], places[0]].add(places[-1])
        return dict(answer)

    # The runtime.

    def build(self, folder):
        objects = []
        for name in SOURCES:
            objects.append(folder / f"{name}.o")
            self.command(self.compile_command(folder, name, objects[-1]))
        program = folder / "program"
        self.command([self.options.cxx, *self.options.cxxflags.split(), *objects, self.driver, self.options.runtime_lib, "-pthread", "-fuse-ld=lld",
                      *self.options.ldflags.split(), "-o", program])
        return program

    def execute(self, program, names):
        """For each `CASE:CHOICES` the violations, as pairs of check and place, and the exit status."""
        answer, current = {}, None
        for line in self.command([program, *names], limit=600).stdout.splitlines():
            if begin := BEGIN.match(line):
                current = answer[f"{begin[1]}:{begin[2]}"] = [set(), None]
            elif end := END.match(line):
                current[1] = int(end[1])
            elif violation := witness.VIOLATION.match(line):
                current[0].add((violation["check"], (pathlib.Path(violation["file"]).name, int(violation["line"]))))
        return answer
