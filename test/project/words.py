#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s
"""Plain words in comments and pages: code is not a person, and a header begins with what it is."""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository
sys.path.insert(0, str(repository.ROOT / "docs"))
import snippets

PERSONS = re.compile(r"\b(Who|whoever|somebody|nobody|everybody|anybody|tells?|told|for ever)\b", re.IGNORECASE)
QUESTIONS = {"who", "what", "which", "when", "where", "why", "how", "is", "are", "does", "do", "has", "may", "can"}
ARTICLES = {"a", "an", "the", "what", "which", "each", "every", "all", "without", "whether"}


def prose(path):
    """The lines of a page without code, or the comments of a source: pairs of number and text."""
    text, in_code = repository.text(path), False
    for number, line in enumerate(text.splitlines(), 1):
        if path.suffix == ".md":
            in_code ^= line.startswith("```")
            yield number, "" if in_code else re.sub(r"`[^`]*`", "", line)
        elif comment := re.search(r"(?<!:)//[/<]*(?! {4})(.*)", line):
            yield number, re.sub(r"`[^`]*`", "", comment[1])


def begins_badly(sentence):
    """True for a question, and for a verb such as 'Prints the ...': a reader of the tour looks for nouns."""
    words = sentence.lower().split()
    is_verb = words[0].endswith("s") and words[1:2] and words[1] in ARTICLES
    return words[0] in QUESTIONS or is_verb or sentence.endswith("?")


problems = []
for path in [*repository.files("checks", "tool", "runtime", "watch"), *repository.files("*.md", "docs", suffixes={".md"})]:
    for number, line in prose(path):
        for match in PERSONS.finditer(line):
            if match[1] != "who":  # "users who ..." are persons
                problems.append(f"{path}:{number}: '{match[1]}'")
    if path.suffix in (".h", ".hpp") and begins_badly(sentence := snippets.first_sentence(repository.ROOT / path)):
        problems.append(f"{path}: the first sentence of its comment is no noun: {sentence}")
repository.finish(problems, "Write in the active voice, about code: 'the callee', 'reports', 'unknown', 'not used'.")
