#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s
"""Profiles: reader, schema and page know the same keys and values; each library has a header of ours and a test."""

import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

READER = repository.text("checks/model/roles/Profile.cpp")
SCHEMA = json.loads(repository.text("docs/profile.schema.json"))
PAGE = repository.text("docs/profiles.md")
OBJECTS = {"ProfileFile": SCHEMA, "TypeProfile": SCHEMA["$defs"]["type"], "FunctionProfile": SCHEMA["$defs"]["function"]}
VALUES = {"Accepts": ("function", "accepts"), "Nested": ("function", "nested"), "Keeps": ("function", "keeps"),
          "ObjectKind": ("function", "if_object"),
          "TypeKind": ("type", "kind"), "LockKind": ("type", "lock"), "Resumes": ("type", "resumes"), "Start": ("type", "start")}
# std and POSIX have no tasks, the runtime has its own tests, exec is tested with stdexec, GoogleTest with fork.
WITHOUT_TEST = {"std", "posix", "asyncrt", "exec", "googletest"}
# Libraries that only block have one test together.
BLOCKING_TEST = "test/checks/libraries/blocking.cpp"
BLOCKING_ROLES = {"blocking", "not_blocking", "thread_launcher", "insulator", "not_a_task"}
ENOUGH = 12
# What an implementation of the standard library uses inside: another one has other names.
RESERVED = re.compile(r"\b(?:__\w+|_[A-Z]\w*)")


def traits(kind, name):
    """The text of `template <> struct KINDTraits<NAME> { ... };`"""
    found = re.search(rf"struct {kind}Traits<{name}> \{{(.*?)\n\}};", READER, re.DOTALL)
    return found[1] if found else ""


def differences(what, one, other, place):
    return [f"{what}: '{name}' is missing in {place}" for name in sorted(one - other)]


def both_ways(what, reader, schema):
    return [*differences(what, reader, schema, "docs/profile.schema.json"),
            *differences(what, schema, reader, "checks/model/roles/Profile.cpp")]


def keys():
    for name, described in OBJECTS.items():
        body = traits("Mapping", name)
        yield from both_ways(name, set(re.findall(r'map(?:Required|Optional)\("(\w+)"', body)), set(described["properties"]))
        yield from both_ways(f"{name}, required", set(re.findall(r'mapRequired\("(\w+)"', body)), set(described["required"]))
        yield from (f"docs/profiles.md does not explain '{key}'" for key in described["properties"] if f"`{key}`" not in PAGE)


def values():
    for name, (described, key) in VALUES.items():
        known = set(re.findall(r'enumCase\(Value, "(\w+)"', traits("ScalarEnumeration", name)))
        yield from both_ways(name, known, set(SCHEMA["$defs"][described]["properties"][key]["enum"]))
    spellings = re.search(r"Spellings\[\] = \{(.*?)\};", repository.text("checks/model/roles/Role.cpp"), re.DOTALL)[1]
    roles = SCHEMA["$defs"]["function"]["properties"]["roles"]["items"]["enum"]
    yield from both_ways("roles", set(re.findall(r'"(\w+)"', spellings)), set(roles))


def only_blocks(text):
    roles = {role.strip() for found in re.findall(r"roles: \[(.*?)\]", text) for role in found.split(",")}
    return "\ntypes:" not in text and roles <= BLOCKING_ROLES


def blocking_tests(profile, text):
    test = repository.text(BLOCKING_TEST).partition("// Silent from here on.")[0]
    names = {name.rpartition(":")[2] for name, roles in re.findall(r"name: '(.*?)', roles: \[(.*?)\]", text) if roles == "blocking"}
    yield from (f"{BLOCKING_TEST}: '{name}' of {profile} is missing" for name in sorted(names) if f"{name}' blocks" not in test)


def library_tests():
    for profile in repository.files("checks/model/profiles", suffixes={".yaml"}):
        name = profile.stem
        if name not in WITHOUT_TEST and only_blocks(text := repository.text(profile)):
            yield from blocking_tests(profile, text)
            continue
        header, test = f"test/checks/Inputs/{name}.h", f"test/checks/libraries/{name}.cpp"
        missing = [f"{profile}: {path} is missing" for path in (header, test) if not (repository.ROOT / path).exists()]
        if name in WITHOUT_TEST or missing:
            yield from missing if name not in WITHOUT_TEST else []
            continue
        flagged, _, silent = repository.text(test).partition("// Silent from here on.")
        lines = [line for line in silent.splitlines() if line.strip().endswith((";", ");"))]
        # Several findings of one line count once: they stand one below the other.
        if len(re.findall(r"CHECK-MESSAGES: :\[\[@LINE-1\]\]", flagged)) < ENOUGH or len(lines) < ENOUGH:
            yield f"{test}: {ENOUGH} flagged and {ENOUGH} silent lines are wanted"
        if "CHECK-MESSAGES" in silent:
            yield f"{test}: a finding where silence is wanted"


def insides():
    profile = "checks/model/profiles/std.yaml"
    for name in RESERVED.findall(re.sub("#.*", "", repository.text(profile))):
        yield f"{profile}: '{name}' is a name of one implementation"


repository.finish([*keys(), *values(), *library_tests(), *insides()], "See docs/profiles.md.")
