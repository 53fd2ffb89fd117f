# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the tests about the project itself share: its files, and how a test ends."""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
CXX = {".h", ".hpp", ".cpp"}


def files(*folders, suffixes=CXX):
    """The project's files below the folders, as paths relative to the root; build trees excluded."""
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *folders],
                            cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    paths = [pathlib.Path(line) for line in listed if line]
    return sorted(p for p in paths if (ROOT / p).is_file() and (not suffixes or p.suffix in suffixes))


def text(path):
    return (ROOT / path).read_text()


def without_comments(source):
    """C++ without comments, line numbers kept; strings are not touched."""
    token = re.compile(r'"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/', re.DOTALL)
    return token.sub(lambda m: m[0] if m[0].startswith('"') else re.sub(r"[^\n]", " ", m[0]), source)


def checks():
    """The names of the checks, by their source files."""
    return sorted(p.stem for p in files("checks") if p.match("checks/async-*.cpp"))


def finish(problems, advice=""):
    """Ends the test: silently if there are no problems."""
    if problems:
        sys.exit("\n".join([*problems, advice]).strip())
