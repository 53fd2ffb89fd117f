# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The statements of a generated program. Each knows its text, its meaning, and what it consists of."""

from world import BLOCKING, NESTED, OFF_MAIN, Leave, Problem

CATCH = "} catch (const std::exception &) {"


class Statement:
    place = None
    # The names of variables that it needs, and the one that it defines.
    uses, defines = (), None
    # Whether its blocks are the bodies of functions, or of a loop.
    is_function = is_loop = False

    def blocks(self):
        """The lists of statements inside."""
        return []

    def makes(self):
        """The expressions inside that call functions; each has a `function`."""
        return []


class Simple(Statement):
    """One line, which a subclass gives as `text`."""

    def write(self, writer):
        self.place = writer.line(self.text())


class Act(Simple):
    """A call of a plain function."""

    def __init__(self, function):
        self.function = function

    def makes(self):
        return [self]

    def text(self):
        return self.function.call() + ";"

    def execute(self, world, frame):
        yield from world.call(self.function, frame)


class Guarded(Statement):
    """One line that may throw. It stands in a `try` of its own, unless `guarded` is false."""

    guarded = True

    def write(self, writer):
        if not self.guarded:
            self.place = writer.line(self.text())
            return
        with writer.block("try {", CATCH):
            self.place = writer.line(self.text())
        writer.line("}")

    def execute(self, world, frame):
        try:
            yield from self.attempt(world, frame)
        except Problem:
            if not self.guarded:
                raise
        if self.guarded:
            world.end_try(frame)


class Run(Guarded):
    def __init__(self, make, per_thread=False, guarded=True):
        self.make, self.per_thread, self.guarded = make, per_thread, guarded

    def makes(self):
        return [self.make]

    def text(self):
        options = ", {.threads = asyncrt::thread_policy::per_thread}" if self.per_thread else ""
        return f"asyncrt::run({self.make.text()}{options});"

    def attempt(self, world, frame):
        coroutine = yield from self.make.make(world, frame)
        thread, root = frame.thread, frame.root()
        if thread.loop:
            world.refuse(NESTED, root.place, self.place)
        elif not thread.is_main and not self.per_thread:
            world.refuse(OFF_MAIN, root.place, self.place)
        else:
            world.run(coroutine, thread)


class Sleep(Simple):
    def text(self):
        return "co_await asyncrt::sleep(0);"

    def execute(self, world, frame):
        world.suspend(frame)
        yield


class Lambda(Statement):
    """A lambda of the statements `body`, which a template called `head` and `tail` surrounds; `then` calls it."""

    is_function = True
    FORMS = {
        "at once": ("[&] {", "}();", ""),
        "stored": ("auto {0} = [&] {{", "};", "{0}();"),
        "std::function": ("std::function<void()> {0} = [&] {{", "};", "{0}();"),
        "std::invoke": ("std::invoke([&] {", "});", ""),
        "std::for_each": ("std::for_each(once, once + 1, [&](int) {", "});", ""),
        "applied": ("apply([&] {", "});", ""),
    }

    def __init__(self, form, name, body):
        self.form, self.name, self.body = form, name, body

    def blocks(self):
        return [self.body]

    def write(self, writer):
        head, tail, then = (part.format(self.name) if "{0}" in part else part for part in self.FORMS[self.form])
        with writer.block(head, tail) as self.place:
            writer.body(self.body)
        self.called = writer.line(then) if then else self.place

    def execute(self, world, frame):
        frame.place = self.called
        yield from world.call(self, frame)

    parameters = ()


class If(Statement):
    """The choice `number` of the execution decides. A choice that is `never` true is only read."""

    def __init__(self, number, then, otherwise=()):
        self.number, self.then, self.otherwise = number, then, list(otherwise)

    def blocks(self):
        return [self.then, self.otherwise]

    def write(self, writer):
        writer.line(f"const bool choice_{self.number} = choice({self.number});")
        with writer.block(f"if (choice_{self.number}) {{", "} else {" if self.otherwise else "}") as self.place:
            writer.body(self.then)
        if self.otherwise:
            writer.depth += 1
            writer.body(self.otherwise)
            writer.depth -= 1
            writer.line("}")

    def execute(self, world, frame):
        yield from world.block(self.then if world.choices[self.number] else self.otherwise, frame)


class GiveBack(Simple):
    """The `return` of a factory."""

    def __init__(self, make):
        self.make = make

    def makes(self):
        return [self.make]

    def text(self):
        return f"return {self.make.text()};"

    def execute(self, world, frame):
        raise Leave("return", (yield from self.make.make(world, frame)))


class Return(Simple):
    """An early exit; `word` is `return`, `co_return`, `break` or `continue`."""

    def __init__(self, word):
        self.word = word

    def text(self):
        return self.word + ";"

    def execute(self, world, frame):
        yield from ()
        raise Leave(self.word)


class Throw(Simple):
    def text(self):
        return 'throw std::runtime_error("generated");'

    def execute(self, world, frame):
        yield from ()
        world.throw("generated")


class Try(Statement):
    def __init__(self, body, handler):
        self.body, self.handler = body, handler

    def blocks(self):
        return [self.body, self.handler]

    def write(self, writer):
        with writer.block("try {", CATCH) as self.place:
            writer.body(self.body)
        writer.depth += 1
        writer.body(self.handler)
        writer.depth -= 1
        writer.line("}")

    def execute(self, world, frame):
        if world.handles:
            world.thrown += 1
            yield from world.block(self.handler, frame)
        try:
            yield from world.block(self.body, frame)
        except Problem:
            yield from world.block(self.handler, frame)
        world.end_try(frame)


class Repeat(Statement):
    """A loop of two turns."""

    is_loop = True
    FORMS = ["for (int turn = 0; turn < 2; ++turn) {", "for (int turn : {1, 2}) {", "int {0} = 0; do {"]

    def __init__(self, form, name, body):
        self.form, self.name, self.body = form, name, body

    def blocks(self):
        return [self.body]

    def write(self, writer):
        tail = f"}} while (++{self.name} < 2);" if self.form.endswith("do {") else "}"
        with writer.block(self.form.replace("{0}", self.name), tail) as self.place:
            writer.body(self.body)

    def execute(self, world, frame):
        for _ in range(2):
            try:
                yield from world.block(self.body, frame)
            except Leave as left:
                if left.how == "break":
                    return
                if left.how != "continue":
                    raise
