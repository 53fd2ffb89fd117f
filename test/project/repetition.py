#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s
"""No six lines stand twice: what two places need has one place of its own.

Lines are compared to the letter, but for white space. Not counted: comments (with the licence), includes and other
lines of the preprocessor, `using` and `namespace` lines, and lines of punctuation alone, such as closing braces."""

import collections
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

LIMIT = 6
UNCOUNTED = re.compile(r"#|using |namespace |\W*$")


def counted(path):
    """The lines that count, each with its number."""
    for number, line in enumerate(repository.without_comments(repository.text(path)).splitlines(), 1):
        if not UNCOUNTED.match(line := " ".join(line.split())):
            yield number, line


places = collections.defaultdict(list)
for path in repository.files("checks", "tool", "runtime", "test/unit"):
    lines = list(counted(path))
    for run in zip(*(lines[start:] for start in range(LIMIT))):
        places[tuple(line for _, line in run)].append(f"{path}:{run[0][0]}-{run[-1][0]}")
repository.finish([" is the same as ".join(same) for same in places.values() if len(same) > 1])
