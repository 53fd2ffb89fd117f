# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A case is one generated program; a batch is many of them in the same files."""

import contextlib
import itertools

import source
from world import Cancelled, Coroutine, Frame, Problem, World


READINGS = ({}, {"pretends": True}, {"handles": True}, {"pretends": True, "handles": True})


def blocks_below(blocks):
    """These lists of statements and all inside, outer ones first."""
    waiting = list(blocks)
    while waiting:
        block = waiting.pop(0)
        yield block
        for statement in block:
            waiting += statement.blocks()


def calls_of(function):
    return {make.function for block in blocks_below([function.body]) for statement in block for make in statement.makes()}


class Case:
    """Functions, callees first; the last one is the root, which the main function calls."""

    def __init__(self, seed):
        self.seed, self.functions = seed, []
        # For each choice: whether it may be true in an execution. Code behind one that may not is not executed.
        self.choices = []

    @property
    def root(self):
        return self.functions[-1]

    def blocks(self):
        return blocks_below(function.body for function in self.functions)

    def statements(self):
        return [statement for block in self.blocks() for statement in block]

    def write(self, writer, number):
        with contextlib.ExitStack() as stack:
            for file in writer.files:
                with writer.into(file):
                    writer.line(f"namespace case_{number} {{ // seed {self.seed}")
            for function in self.functions:
                function.declare(writer)
            for function in self.functions:
                function.define(writer)
            for file in writer.files:
                with writer.into(file):
                    writer.line("}")

    def executions(self):
        """All results of the choices that are possible: strings of 0 and 1."""
        return ["".join(bits) for bits in itertools.product(*("01" if may else "0" for may in self.choices))]

    def facts_of(self, bits, start=None, **reading):
        """The misuses of one execution, which begins with the root or, as no real one does, with another function."""
        world = World([bit == "1" for bit in bits], **reading)
        start = start or self.root
        try:
            if start.kind == "coroutine":
                world.run(Coroutine(start, [], None, None), world.main)
            else:
                frame = Frame(world.main, "main")
                frame.place = start.place
                world.at_once(world.call(start, frame))
        except (Problem, Cancelled):
            pass
        return world.facts

    def starts(self):
        """The functions that the compiler makes code for: not the templates that none of the others calls."""
        found = []
        for function in reversed(self.functions):
            if function.role != "template" or any(function in calls_of(user) for user in found):
                found.append(function)
        return found

    def facts(self):
        """All that is wrong with the text, executed or not, with the marks that all occurrences of a misuse have.

        A misuse is a check, its place, and the place at which the path ends."""
        marks, starts = {}, self.starts()
        for bits in itertools.product("01", repeat=len(self.choices)):
            for start, reading in itertools.product(starts, READINGS):
                for fact in self.facts_of(bits, start, **reading):
                    key = (fact.check, fact.primary, fact.end or fact.failing)
                    marks[key] = marks.get(key, fact.marks) & fact.marks
        return marks


class Batch:
    """Cases, written into the same files; the number of a case is its index."""

    def __init__(self, cases):
        self.cases = cases
        writer = source.Writer()
        self.begins = {file: [] for file in writer.files}
        for file in writer.files:
            with writer.into(file):
                writer.line('#include "support.hpp"' if file == source.HEADER else f'#include "{source.HEADER}"')
        with writer.into(source.HEADER):
            writer.files[source.HEADER].insert(0, "#pragma once")
        for number, case in enumerate(cases):
            for file in writer.files:
                self.begins[file].append(len(writer.files[file]) + 1)
            case.write(writer, number)
        for file in (source.NEAR, source.FAR):
            with writer.into(file), writer.block(f"void drop_in_{file.removesuffix('.cpp')}() {{"):
                writer.line("static_cast<void>([]() -> asyncrt::coroutine<void> { co_return; }()); // NOLINT")
        with writer.into(source.NEAR):
            with writer.block("void execute_case(int number) {"):
                with writer.block("switch (number) {"):
                    for number, case in enumerate(cases):
                        writer.line(f"case {number}: return case_{number}::{case.root.name}();")
        self.texts = writer.texts()

    def case_at(self, place):
        """The index of the case whose lines include a place."""
        return sum(begin <= place[1] for begin in self.begins[place[0]]) - 1
