# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Locks of a thread, held across a suspension or released before it."""

from statements import Statement


class Locked(Statement):
    """A mutex of its own, locked around some statements, of which `inside` are executed while it is held.

    Each execution has its own mutex, so nothing fails at run time: of a lock only corolint can judge."""

    FORMS = {"lock_guard": ("std::lock_guard {0}(mutex_{0});", ""),
             "unique_lock": ("std::unique_lock {0}(mutex_{0});", "{0}.unlock();"),
             "scoped_lock": ("std::scoped_lock {0}(mutex_{0});", ""),
             "by hand": ("mutex_{0}.lock();", "mutex_{0}.unlock();")}

    def __init__(self, form, name, inside, after):
        self.form, self.name, self.inside, self.after = form, name, inside, after

    def blocks(self):
        return [self.inside, self.after]

    def write(self, writer):
        head, unlock = (part.format(self.name) for part in self.FORMS[self.form])
        self.place = writer.line(f"std::mutex mutex_{self.name};")
        with writer.block("{"):
            writer.line(head)
            writer.body(self.inside)
            if unlock:
                writer.line(unlock)
                writer.body(self.after)
        if not unlock:
            writer.body(self.after)

    def execute(self, world, frame):
        frame.locks.append(False)
        try:
            yield from world.block(self.inside, frame)
        finally:
            frame.locks.pop()
        yield from world.block(self.after, frame)
