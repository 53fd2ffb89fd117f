#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s
"""No file, function or folder of ours is a giant: one that grows over its limit has a second noun in it."""

import collections
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

FILE_LINES, FUNCTION_LINES, FOLDER_SOURCES = 400, 60, 20

# A brace after one of these, outside parentheses, opens no function.
SCOPE = re.compile(r"\b(namespace|class|struct|union|enum|extern|concept)\b")


def opens_function(head):
    """Whether the brace after the text `head`, which begins after the last statement, opens a function's body."""
    head = re.sub(r"<[^<>;]*>", "", head)
    flat = head
    while (inner := re.sub(r"\([^()]*\)", "@", flat)) != flat:
        flat = inner
    return "@" in flat and not SCOPE.search(flat) and not re.search(r"[^=!<>]=[^=]|\breturn\b", flat.split("@")[0])


def functions(source):
    """The functions of a source, each as its beginning and its number of lines; their lambdas and local classes are
    parts of them. The lines of a raw string are data."""
    source = re.sub(r'R"(\w*)\(.*?\)\1"', "0", source, flags=re.DOTALL)
    code = re.sub(r"'(?:\\.|[^'\\\n])'|\"(?:\\.|[^\"\\\n])*\"", "0", repository.without_comments(source))
    code = re.sub(r"(?m)^ *#(?:.*\\\n)*.*$", lambda m: "\n" * m[0].count("\n"), code)
    head, lines, inside, begun = "", 0, [], None
    for character in code:
        if head.strip() or any(inside):
            lines += character == "\n"
        else:
            lines = 1
        if character == "{":
            inside.append(any(inside) or opens_function(head))
            if inside[-1] and not any(inside[:-1]):
                begun = " ".join(head.split())
        elif character == "}" and inside:
            if inside.pop() and not any(inside):
                yield begun, lines
        head = "" if character in "{};" else head + character


problems = []
folders = collections.Counter()
for path in repository.files("checks", "tool", "runtime", "watch"):
    source = repository.text(path)
    folders[path.parent] += 1
    if (lines := source.count("\n")) > FILE_LINES:
        problems.append(f"{path}: {lines} lines, the limit is {FILE_LINES}")
    for begun, lines in functions(source):
        if lines > FUNCTION_LINES:
            problems.append(f"{path}: {lines} lines, the limit is {FUNCTION_LINES}: {begun}")
for folder, sources in folders.items():
    if folder.parts[0] == "checks" and sources > FOLDER_SOURCES:
        problems.append(f"{folder}: {sources} sources, the limit is {FOLDER_SOURCES}")
repository.finish(problems)
