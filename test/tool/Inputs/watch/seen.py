# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares evidence with the comments `// SEEN: CALL` in a source.

    seen.py EVIDENCE SOURCE [--lines]

With --lines only the lines count: an optimizer may inline a function of the library, whose name is gone then.
"""

import json
import pathlib
import sys


def main():
    evidence, source = map(pathlib.Path, sys.argv[1:3])
    lines_only = "--lines" in sys.argv
    wanted = {(number, line.partition("// SEEN: ")[2])
              for number, line in enumerate(source.read_text().splitlines(), 1) if "// SEEN: " in line}
    seen = {(place["line"], place["call"]) for place in json.loads(evidence.read_text())["seen"]
            if pathlib.Path(place["file"]).resolve() == source.resolve()}
    if lines_only:
        wanted, seen = ({line for line, _ in places} for places in (wanted, seen))
    problems = [f"not seen: {place}" for place in sorted(wanted - seen)]
    problems += [f"not expected: {place}" for place in sorted(seen - wanted)]
    sys.exit("\n".join(problems) or 0)


main()
