#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s %corolint %source %t
"""The example of docs/profiles.md, from start to end: what the page shows is what the commands do."""

import pathlib
import re
import shutil
import subprocess
import sys
import textwrap

COROLINT, SOURCE, WORK = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
PAGE = (SOURCE / "docs/profiles.md").read_text().partition("## From start to end")[2].partition("## The file")[0]
EXAMPLE = SOURCE / "test/checks/libraries/own-profile.cpp"


def blocks(language):
    return [textwrap.dedent(text) for text in re.findall(rf"^ *```{language}\n(.*?)^ *```$", PAGE, re.M | re.S)]


def run(*arguments):
    command = [COROLINT, *arguments, str(WORK / "own.cpp"), "--", "-std=c++20"]
    result = subprocess.run(command, capture_output=True, text=True, cwd=WORK)
    return result.stdout + result.stderr


def expect(what, text):
    if what not in text:
        sys.exit(f"docs/profiles.md says\n{what}\nbut seen is\n{text}")


def main():
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    shutil.copy(EXAMPLE, WORK / "own.cpp")
    (profile,) = blocks("yaml")
    _, output = blocks("")
    expect(output.strip(), run("dump-model"))
    (WORK / "corolint.yaml").write_text(profile)
    dumped = run("dump-model", "--unmatched")
    expect(f"{output.strip()[:-1]}; profile net)", dumped)
    expect("function net::wait: runner (profile net)", dumped)
    if "(profile net)" in "".join(line for line in dumped.splitlines() if line.startswith("unmatched")):
        sys.exit(f"nothing is misspelled, but seen is\n{dumped}")
    found = run("--quiet")
    # One warning for each expectation of the test that has the same profile.
    for warning in re.findall(r"CHECK-MESSAGES: \S+ (warning: .*)$", EXAMPLE.read_text(), re.M):
        expect(warning, found)
    (WORK / "corolint.yaml").write_text(profile.replace("net::post'", "net::pots'"))
    expect("unmatched net::pots (profile net)", run("dump-model", "--unmatched"))
    (WORK / "corolint.yaml").write_text(profile.replace("nested: hangs", "nested: hang"))
    line = next(i for i, text in enumerate(profile.splitlines(), 1) if "nested: hangs" in text)
    expect(f"corolint.yaml:{line}:", run())


if __name__ == "__main__":
    main()
