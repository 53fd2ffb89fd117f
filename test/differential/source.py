# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The text of generated programs: lines of several files, each line with its place."""

import contextlib

HEADER, NEAR, FAR = "shared.hpp", "near.cpp", "far.cpp"


class Writer:
    """Writes three files at once. A place is a pair of file and line."""

    def __init__(self):
        self.files = {HEADER: [], NEAR: [], FAR: []}
        self.file = NEAR
        self.depth = 0

    def line(self, text=""):
        self.files[self.file].append("  " * self.depth + text if text else "")
        return self.file, len(self.files[self.file])

    @contextlib.contextmanager
    def into(self, file):
        before, self.file = self.file, file
        depth, self.depth = self.depth, 0
        yield
        self.file, self.depth = before, depth

    @contextlib.contextmanager
    def block(self, head, tail="}"):
        """The lines between a head that ends with a brace and its tail; gives the place of the head."""
        place = self.line(head)
        self.depth += 1
        yield place
        self.depth -= 1
        self.line(tail)

    def body(self, statements):
        for statement in statements:
            statement.write(self)

    def texts(self):
        return {name: "\n".join(lines) + "\n" for name, lines in self.files.items()}
