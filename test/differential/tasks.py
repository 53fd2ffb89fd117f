# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Statements that make, keep, move and consume tasks."""

from functions import TASK
from statements import Guarded, Simple, Statement
from world import ARGUMENT, TWICE, Coroutine, Task


class Making(Simple):
    """A line with one expression that makes a task."""

    def __init__(self, make):
        self.make = make

    def makes(self):
        return [self.make]


class Await(Making):
    def text(self):
        return f"co_await {self.make.text()};"

    def execute(self, world, frame):
        coroutine = yield from self.make.make(world, frame)
        world.suspend(frame)
        yield from world.steps_of(coroutine.take(), frame.thread)


class Drop(Making):
    """The result is thrown away; `form` says how."""

    FORMS = {"statement": "{0};", "void": "(void){0};", "ignored": "std::ignore = {0};", "comma": "{0}, 0;",
             "tuple": "std::make_tuple({0});"}

    def __init__(self, make, form="statement"):
        super().__init__(make)
        self.form = form

    def text(self):
        return self.FORMS[self.form].format(self.make.text())

    def execute(self, world, frame):
        world.destroy((yield from self.make.make(world, frame)))


class Let(Making):
    """A variable with a fresh task."""

    def __init__(self, name, make):
        super().__init__(make)
        self.defines = name

    def text(self):
        return f"auto {self.defines} = {self.make.text()};"

    def execute(self, world, frame):
        world.define(frame, self.defines, (yield from self.make.make(world, frame)))


class Part(Let):
    """A fresh task in a part of a variable; the part's name is that of the variable for all others."""

    FORMS = {"pair": ("std::pair {0}(1, {1});", "{0}.second"),
             "optional": ("std::optional {0} = {1};", "*{0}"),
             "unique_ptr": ("auto {0} = std::make_unique<asyncrt::coroutine<void>>({1});", "*{0}"),
             "array": ("asyncrt::coroutine<void> {0}[] = {{{1}}};", "{0}[0]")}

    def __init__(self, name, form, make):
        super().__init__(self.FORMS[form][1].format(name), make)
        self.form, self.variable = form, name

    def text(self):
        return self.FORMS[self.form][0].format(self.variable, self.make.text())


class Move(Simple):
    """The task moves from one variable into a new one."""

    def __init__(self, source, name):
        self.uses, self.defines = (source,), name

    def text(self):
        return f"auto {self.defines} = std::move({self.uses[0]});"

    def execute(self, world, frame):
        yield from ()
        world.define(frame, self.defines, frame.names[self.uses[0]][0].moved())


class Refill(Making):
    """A new task in a variable that has one already, perhaps fresh."""

    def __init__(self, name, make):
        super().__init__(make)
        self.uses = (name,)

    def text(self):
        return f"{self.uses[0]} = {self.make.text()};"

    def execute(self, world, frame):
        made = yield from self.make.make(world, frame)
        cell = frame.names[self.uses[0]]
        world.destroy(cell[0])
        cell[0] = made


class AwaitVariable(Guarded):
    def __init__(self, name, guarded=True):
        self.uses, self.guarded = (name,), guarded

    def text(self):
        return f"co_await {self.uses[0]};"

    def attempt(self, world, frame):
        world.suspend(frame)
        value = frame.names[self.uses[0]][0]
        if not value.fresh:
            world.refuse(TWICE, self.place, self.place)
        else:
            yield from world.steps_of(value.take(), frame.thread)


class Spawn(Making):
    """A scheduled task in a variable, or dropped when `name` is empty."""

    def __init__(self, name, make):
        super().__init__(make)
        self.defines = name or None

    def text(self):
        return f"auto {self.defines} = " * bool(self.defines) + f"asyncrt::create_task({self.make.text()});"

    def execute(self, world, frame):
        coroutine = yield from self.make.make(world, frame)
        task = Task(world, frame.thread.loop, world.steps_of(coroutine.take(), frame.thread), self.place).add_handle()
        if self.defines:
            world.define(frame, self.defines, task)
        else:
            world.destroy(task)


class AwaitHandle(Simple):
    """The result of a scheduled task, which may be awaited any number of times."""

    def __init__(self, name):
        self.uses = (name,)

    def text(self):
        return f"co_await {self.uses[0]};"

    def execute(self, world, frame):
        world.suspend(frame)
        yield from world.wait_for(frame.names[self.uses[0]][0])


class CopyHandle(Simple):
    """A second handle of the same scheduled task."""

    def __init__(self, source, name):
        self.uses, self.defines = (source,), name

    def text(self):
        return f"auto {self.defines} = {self.uses[0]};"

    def execute(self, world, frame):
        yield from ()
        world.define(frame, self.defines, frame.names[self.uses[0]][0].add_handle())


class SpawnVariable(Guarded):
    """Schedules the task of a variable and awaits it."""

    def __init__(self, name):
        self.uses = (name,)

    def text(self):
        return f"co_await asyncrt::create_task(std::move({self.uses[0]}));"

    def attempt(self, world, frame):
        world.suspend(frame)
        value = frame.names[self.uses[0]][0]
        if not value.fresh:
            world.refuse(ARGUMENT, self.place, self.place)
            return
        task = Task(world, frame.thread.loop, world.steps_of(value.take(), frame.thread), self.place)
        yield from world.wait_for(task)


class Gather(Simple):
    """Some tasks at the same time."""

    def __init__(self, makes):
        self.made = makes

    def makes(self):
        return self.made

    def text(self):
        return f"co_await asyncrt::gather({', '.join(make.text() for make in self.made)});"

    def execute(self, world, frame):
        coroutines = []
        for make in self.made:
            coroutines.append((yield from make.make(world, frame)))
        yield from world.gather(coroutines, frame, self.place)


class Collect(Statement):
    """A container that is filled line by line, and then consumed as `use` says."""

    USES = {"loop": ["for (auto &each : {0})", "  co_await std::move(each);"], "gather": ["co_await asyncrt::gather({0});"],
            "never": []}

    def __init__(self, name, makes, use):
        self.name, self.made, self.use = name, makes, use

    def makes(self):
        return self.made

    def write(self, writer):
        self.place = writer.line(f"std::vector<{TASK}> {self.name};")
        self.places = [writer.line(f"{self.name}.push_back({make.text()});") for make in self.made]
        for line in self.USES[self.use]:
            self.used = writer.line(line.format(self.name))

    def execute(self, world, frame):
        coroutines = []
        world.define(frame, self.name, coroutines)
        for place, make in zip(self.places, self.made):
            frame.place = place
            coroutines.append((yield from make.make(world, frame)))
        if self.use == "never":
            return
        frame.place = self.used
        if self.use == "gather":
            yield from world.gather(coroutines, frame, self.used)
        else:
            world.suspend(frame)
            for coroutine in coroutines:
                yield from world.steps_of(coroutine.take(), frame.thread)


class Wrong(Guarded):
    """An argument that is no fresh coroutine."""

    def __init__(self, call, argument):
        self.call, self.argument = call, argument

    def text(self):
        return f"{self.call}({self.argument});"

    def attempt(self, world, frame):
        yield from ()
        world.suspend(frame)
        world.refuse(ARGUMENT, self.place, self.place)
