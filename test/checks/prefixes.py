#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# REQUIRES: plugin
# RUN: %python %s --clang-tidy=%tools/clang-tidy --plugin=%plugin --budget=20
"""Half-typed code: prefixes of files, cut between tokens, are analysed.

  prefixes.py --clang-tidy FILE --plugin FILE [--budget SECONDS] [--seed N] [FILE...]

What is said about a prefix does not matter; the checks must neither crash nor
hang. There are too many prefixes for all of them at each run: the first run of
a file takes the whole file, and then prefixes are drawn, evenly over the files,
until the budget is used up. A failure prints the file, the length of the
prefix, and the end of what was analysed.
"""

import argparse
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOKEN = re.compile(r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|\w+|::|->|&&|\|\||\S", re.DOTALL)
LIMIT = 20.0


def headers_end(text):
    """Where the last #include ends: shorter prefixes are all alike."""
    return max((m.end() for m in re.finditer(r"^#include.*\n", text, re.MULTILINE)), default=0)


def cuts(text):
    """The ends of the tokens that stand behind the includes, comments left out."""
    begin = headers_end(text)
    return [m.end() for m in TOKEN.finditer(text) if m.end() > begin and not m[0].startswith(("//", "/*"))]


def default_files():
    """The tests of the checks; they need no runtime, so they parse quickly."""
    files = [p for p in sorted(HERE.glob("async-*.cpp")) if "asyncrt/" not in p.read_text()]
    return files + sorted((HERE / "prefixes").glob("*.cpp"))


def analyse(options, text, work):
    """What went wrong; empty when the tools lived."""
    file = work / "prefix.cpp"
    file.write_text(text)
    command = [options.clang_tidy, f"--load={options.plugin}", "--checks=-*,async-*", "--quiet", str(file), "--",
               "-std=c++20", "-ferror-limit=0", "-w", f"-I{HERE}", f"-I{HERE / 'Inputs'}"]
    try:
        result = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, errors="replace")
    except subprocess.TimeoutExpired:
        return f"still running after {LIMIT} s"
    if result.returncode < 0 or "PLEASE submit a bug report" in result.stderr or "Assertion" in result.stderr:
        return f"exit status {result.returncode}\n{result.stderr[-3000:]}"
    return ""


def draw(files, generator):
    """Whole files first, then random prefixes, each file in its turn."""
    texts = {f: f.read_text() for f in files}
    places = {f: cuts(t) for f, t in texts.items()}
    for file in files:
        yield file, len(texts[file])
    while True:
        for file in files:
            yield file, generator.choice(places[file])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("--clang-tidy", required=True)
    parser.add_argument("--plugin", required=True)
    parser.add_argument("--budget", type=float, default=45.0)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "little"))
    options = parser.parse_args()
    files = options.files or default_files()
    end, done = time.monotonic() + options.budget, 0
    with tempfile.TemporaryDirectory() as directory:
        for file, length in draw(files, random.Random(options.seed)):
            text = file.read_text()[:length]
            if problem := analyse(options, text, pathlib.Path(directory)):
                sys.exit(f"{file}, its first {length} characters (--seed={options.seed}): {problem}\n...{text[-300:]}")
            done += 1
            if time.monotonic() > end and done >= len(files):
                break
    print(f"{done} prefixes of {len(files)} files, seed {options.seed}")


if __name__ == "__main__":
    main()
