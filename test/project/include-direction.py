#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s
"""The rooms include each other in one direction: model <- flow, reach <- checks <- tool; runtime stands alone."""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]')

# What a room may include of our own; its own files are always allowed.
ALLOWED = {
    "model": set(),
    "flow": {"model"},
    "reach": {"model", "flow"},
    "checks": {"model", "flow", "reach"},
    "tool": {"model", "flow", "reach", "checks"},
    "runtime": set(),
}
# Headers of others that a room must do without.
FORBIDDEN = {
    "model": ("clang-tidy/",),
    "flow": ("clang-tidy/",),
    "reach": ("clang-tidy/",),
    "runtime": ("clang/", "llvm/", "clang-tidy/"),
}


def room_of(path):
    """The room that a file of the repository is in; nothing for tests and the like."""
    parts = path.parts
    if parts[0] == "checks" and len(parts) > 2:
        return parts[1]
    return parts[0] if parts[0] in ALLOWED else None


def target_of(path, include):
    """The repository's file that an include means; nothing for other people's headers."""
    for base in (path.parent, pathlib.Path("checks"), pathlib.Path("tool"), pathlib.Path("runtime/include")):
        candidate = repository.ROOT / base / include
        if candidate.is_file() and candidate.resolve().is_relative_to(repository.ROOT):
            return candidate.resolve().relative_to(repository.ROOT)
    return None


def problems_of(path):
    room = room_of(path)
    if room is None:
        return
    for number, line in enumerate(repository.text(path).splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        if match[1].startswith(FORBIDDEN.get(room, ())):
            yield f"{path}:{number}: {room} must not include {match[1]}"
        target = target_of(path, match[1])
        other = target and room_of(target)
        if other and other != room and other not in ALLOWED[room]:
            yield f"{path}:{number}: {room} must not include {target}"
        if target and target.suffix == ".cpp":
            yield f"{path}:{number}: includes a source file"


repository.finish([p for path in repository.files("checks", "tool", "runtime") for p in problems_of(path)])
