# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Statements that leave the thread or the stack: threads, pools, callbacks of the loop; and those that block."""

from statements import CATCH, Guarded, Simple, Statement
from world import Problem

NAP = "std::chrono::milliseconds(130)"


class Block(Simple):
    """A line that stops the thread for longer than the runtime's limit of 100 ms."""

    FORMS = {"sleep": f"std::this_thread::sleep_for({NAP});",
             "until": f"std::this_thread::sleep_until(std::chrono::steady_clock::now() + {NAP});",
             "future": "std::async(std::launch::async, nap).get();",
             "join": "std::thread(nap).join();",
             "usleep": "usleep(130000);"}

    def __init__(self, form):
        self.form = form

    def text(self):
        return self.FORMS[self.form]

    def execute(self, world, frame):
        yield from ()
        world.block_thread(frame, self.place, True)


class Launch(Statement):
    """A thread, and its end. The statements of its body cannot fail: an exception would end the program."""

    is_function = True
    FORMS = {"thread": ("std::thread {0}([&] {{", "}});", "{0}.join();"),
             "jthread": ("std::jthread {0}([&] {{", "}});", ""),
             "async": ("auto {0} = std::async(std::launch::async, [&] {{", "}});", "{0}.get();")}

    def __init__(self, form, name, body):
        self.form, self.name, self.body = form, name, body

    def blocks(self):
        return [self.body]

    def write(self, writer):
        head, tail, end = (part.format(self.name) for part in self.FORMS[self.form])
        self.place = writer.line("{")
        writer.depth += 1
        with writer.block(head, tail) as started:
            with writer.block("try {", CATCH):
                writer.body(self.body)
            writer.line("}")
        joined = writer.line(end) if end else None
        writer.depth -= 1
        closed = writer.line("}")
        self.joined = joined or closed
        self.reported = joined or started  # a destructor, at the variable

    def execute(self, world, frame):
        yield from ()
        slept = world.on_thread(self.body)
        frame.place = self.reported
        world.block_thread(frame, self.joined, slept, self.reported)


class Offload(Guarded):
    """A function on a thread of the loop's pool; an exception of it comes back to the await."""

    is_function = True
    FORMS = {"awaited": ("co_await asyncrt::to_thread([&] {", "});"),
             "gathered": ("co_await asyncrt::gather(asyncrt::to_thread([&] {", "}));")}

    def __init__(self, form, body):
        self.form, self.body = form, body

    def blocks(self):
        return [self.body]

    def write(self, writer):
        with writer.block("try {", CATCH):
            with writer.block(*self.FORMS[self.form]) as self.place:
                writer.body(self.body)
        writer.line("}")

    def attempt(self, world, frame):
        problem = None
        world.suspend(frame)
        try:
            world.on_thread(self.body, raising=True)
        except Problem as thrown:
            problem = thrown
        yield
        if problem:
            raise problem


class Callback(Statement):
    """A function that the loop calls later."""

    is_function = True
    FORMS = {"soon": "asyncrt::get_running_loop().call_soon([] {",
             "later": "asyncrt::get_running_loop().call_later(0, [] {"}

    def __init__(self, form, body):
        self.form, self.body = form, body

    def blocks(self):
        return [self.body]

    def write(self, writer):
        with writer.block(self.FORMS[self.form], "});") as self.place:
            writer.body(self.body)

    def execute(self, world, frame):
        yield from ()
        thread = frame.thread
        thread.loop.ready.append(lambda: world.callback(self.body, thread))
