#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s
"""Rooms and sub-rooms include each other in one direction; CONTRIBUTING.md has the picture."""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]')

# What a room may include of our own. A sub-room is named by its path; its own files are always allowed, and what
# a room may include holds for all its sub-rooms.
ROOMS = {
    "model": set(),
    "flow": {"model"},
    "reach": {"model"},
    "report": {"model", "flow", "reach"},
    "checks": {"model", "flow", "reach", "report"},
    "tool": {"model", "flow", "reach", "report", "checks", "watch"},
    "runtime": set(),
    "watch": set(),
}
# Inside a room; the files that stand in no sub-room may include all of them.
SUB_ROOMS = {
    "model/code": set(),
    "model/roles": {"model/code"},
    "model/types": {"model/code", "model/roles"},
    "model": {"model/code", "model/roles", "model/types"},
    "flow/body": set(),
    "flow/paths": {"flow/body"},
    "flow/tasks": {"flow/body"},
    "flow/locks": {"flow/body", "flow/paths"},
    "flow/lifetimes": {"flow/body", "flow/tasks"},
    "flow/answers": {"flow/body", "flow/paths", "flow/tasks", "flow/locks", "flow/lifetimes"},
    "reach/facts": set(),
    "reach/values": {"reach/facts"},
    "reach/owners": {"reach/facts", "reach/values"},
    "reach/sites": {"reach/facts", "reach/values", "reach/owners"},
    "reach/threads": {"reach/facts", "reach/values", "reach/owners", "reach/sites"},
    "reach/calls": {"reach/facts", "reach/values", "reach/owners", "reach/sites", "reach/threads"},
    "reach/extract": {"reach/calls", "reach/facts", "reach/owners", "reach/sites", "reach/threads", "reach/values"},
    "reach/program": {"reach/facts"},
    "tool/options": set(),
    "tool/terminal": {"tool/options"},
    "tool/database": {"tool/options"},
    "tool/evidence": {"tool/options"},
    "tool/findings": {"tool/options", "tool/database"},
    "tool/units": {"tool/options", "tool/database", "tool/findings"},
    "tool/cache": {"tool/options", "tool/database", "tool/findings", "tool/units"},
    "tool/run": {"tool/options", "tool/database", "tool/evidence", "tool/findings", "tool/units", "tool/cache",
                 "tool/terminal"},
    "tool/gate": {"tool/options", "tool/findings", "tool/run"},
    "tool/formats": {"tool/options", "tool/evidence", "tool/findings", "tool/run", "tool/terminal"},
    "tool/clangd": {"tool/options", "tool/database"},
    "tool": {"tool/options", "tool/terminal", "tool/database", "tool/evidence", "tool/findings", "tool/units",
             "tool/cache", "tool/run", "tool/gate", "tool/formats"},
}
# Headers of others that a room must do without.
FORBIDDEN = {
    "model": ("clang-tidy/",),
    "flow": ("clang-tidy/",),
    "reach": ("clang-tidy/",),
    "runtime": ("clang/", "llvm/", "clang-tidy/"),
    "watch": ("clang/", "llvm/", "clang-tidy/"),
    # Facts are plain values: they outlive the AST that they come from.
    "reach/facts": ("clang/AST/", "clang-tidy/"),
    "reach/program": ("clang/AST/", "clang-tidy/"),
}


def place_of(path):
    """The room and the sub-room that a file of the repository is in; nothing for tests and the like."""
    parts = path.parts
    if parts[0] == "checks" and len(parts) > 2:
        return parts[1], "/".join(parts[1:-1])
    if parts[0] == "tool":
        return "tool", "/".join(parts[:-1])
    return (parts[0], parts[0]) if parts[0] in ROOMS else None


def may_include(place, other):
    (room, sub), (other_room, other_sub) = place, other
    if room != other_room:
        return other_room in ROOMS[room]
    return sub == other_sub or other_sub in SUB_ROOMS.get(sub, set())


def target_of(path, include):
    """The repository's file that an include means; nothing for other people's headers."""
    for base in (path.parent, pathlib.Path("checks"), pathlib.Path("tool"), pathlib.Path("runtime/include"), pathlib.Path()):
        candidate = repository.ROOT / base / include
        if candidate.is_file() and candidate.resolve().is_relative_to(repository.ROOT):
            return candidate.resolve().relative_to(repository.ROOT)
    return None


def problems_of(path):
    place = place_of(path)
    if place is None:
        return
    room, sub = place
    if room not in ROOMS or ("/" in sub and sub not in SUB_ROOMS):
        yield f"{path}: {sub} is no room of the house"
        return
    forbidden = FORBIDDEN.get(room, ()) + FORBIDDEN.get(sub, ())
    for number, line in enumerate(repository.text(path).splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        if match[1].startswith(forbidden):
            yield f"{path}:{number}: {sub} must not include {match[1]}"
        target = target_of(path, match[1])
        other = target and place_of(target)
        if other and not may_include(place, other):
            yield f"{path}:{number}: {sub} must not include {target}"
        if target and target.suffix == ".cpp":
            yield f"{path}:{number}: includes a source file"


repository.finish([p for path in repository.files("checks", "tool", "runtime", "watch") for p in problems_of(path)])
