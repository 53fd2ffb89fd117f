#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s
"""A format that changes has a new version; CONTRIBUTING.md has the rule.

Inputs/formats.json has what each format was when its version was given. `versions.py --update` records what it is now,
and refuses where the version has to change first.
"""

import hashlib
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

RECORD = pathlib.Path(__file__).parent / "Inputs/formats.json"
SUMMARY = "checks/reach/facts/SummaryFile.cpp"
FORMAT = "checks/reach/facts/SummaryFormat.h"
JSON = "tool/formats/JsonFormat.cpp"
SCHEMA = "docs/profile.schema.json"


def summary():
    """Whatever the writer of summaries puts into a file, in its order."""
    head, source = (repository.without_comments(repository.text(file)) for file in (FORMAT, SUMMARY))
    version = re.search(r'Version = "(\d+)\\n"', head)[1]
    writer = head[head.index("enum EdgeFlag"):] + source[:source.index("std::string Summary::serialize")]
    return version, hashlib.sha256("".join(writer.split()).encode()).hexdigest()


def json_output():
    """The names of the fields."""
    source = repository.text(JSON)
    version = re.search(r'attribute\("version", (\d+)\)', source)[1]
    return version, sorted(set(re.findall(r'attribute(?:Array|Object|Begin)?\("(\w+)"', source)))


def profile():
    """The keys, and the words that some of them take. Their version is that of corolint, the first two numbers."""
    version = re.search(r"project\(corolint VERSION (\d+\.\d+)", repository.text("CMakeLists.txt"))[1]
    schema = json.loads(repository.text(SCHEMA))
    words = set(schema["properties"])
    for name, part in schema["$defs"].items():
        for key, value in part.get("properties", {}).items():
            words |= {f"{name}.{key}", *(f"{name}.{key}: {word}" for word in value.get("enum", []))}
        words |= {f"{name}: {word}" for word in part.get("enum", [])}
    return version, sorted(words)


def broken(before, after):
    """Does what was right for the old format stop being right? A format with names may get more of them."""
    return before != after if isinstance(before, str) else not set(before) <= set(after)


FORMATS = {
    "summary": (summary, f"{FORMAT}: give the format a new Version; if the bytes are the same as before, delete the "
                         "entry of the format in Inputs/formats.json"),
    "json": (json_output, f"{JSON}: a field is gone: give the output a new version"),
    "profile": (profile, f"{SCHEMA}: a key or word is gone: that needs a new version of corolint"),
}


def main():
    known = json.loads(RECORD.read_text()) if RECORD.exists() else {}
    now, problems = {}, []
    for name, (read, advice) in FORMATS.items():
        version, content = read()
        before = known.get(name)
        if before and before["version"] == version and broken(before["content"], content):
            problems.append(advice)
        now[name] = {"version": version, "content": content}
    if not problems and "--update" in sys.argv:
        RECORD.write_text(json.dumps(now, indent=1) + "\n")
    elif not problems and now != known:
        problems.append("a format has changed as it may: record it with test/project/versions.py --update")
    repository.finish(problems)


if __name__ == "__main__":
    main()
