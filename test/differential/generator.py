# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A random case from a seed."""

import dataclasses
import random

import locks as k
import source
import statements as s
import tasks as t
import threads as th
from case import Case
from functions import Function, Make

HOMES = [source.NEAR, source.NEAR, source.FAR, source.HEADER]
TASK_ROLES = ["free", "free", "template", "static", "method", "operator", "virtual", "base"]
ROLES = {"coroutine": TASK_ROLES, "plain": [*TASK_ROLES, "constructor", "destructor"],
         "factory": ["free", "template", "static", "method"]}
STEMS = {"coroutine": "work", "plain": "help", "factory": "make"}
MOST_CHOICES = 3


@dataclasses.dataclass(frozen=True)
class Around:
    """What is around a statement: `coroutine`, `handler` of an exception, or `plain` for all else that cannot be suspended;
    how deep it may nest."""

    kind: str
    depth: int
    in_loop: bool = False
    in_try: bool = False

    def inner(self, **changes):
        return dataclasses.replace(self, depth=self.depth - 1, **changes)

    def plain(self):
        return Around("plain", self.depth - 1)


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.case = Case(seed)
        self.names = 0

    def name(self, stem):
        self.names += 1
        return f"{stem}_{self.names}"

    def chance(self, probability):
        return self.random.random() < probability

    def generate(self):
        self.leaf = self.add("coroutine", 0, role="free")
        for _ in range(self.random.randint(1, 4)):
            self.add(self.random.choice(["coroutine", "coroutine", "plain", "plain", "factory"]), 2)
        worker = self.add("coroutine", 3)
        root = Function("root", "plain")
        root.body = [s.Run(Make(worker)), *self.block(Around("plain", 1))]
        self.case.functions.append(root)
        return self.case

    # Functions.

    def add(self, kind, depth, role=None):
        function = Function(self.name(STEMS[kind]), kind, role or self.random.choice(ROLES[kind]),
                            self.random.choice(HOMES))
        function.body = [s.GiveBack(self.make())] if kind == "factory" else self.block(Around(kind, depth))
        self.case.functions.append(function)
        return function

    def some(self, *kinds):
        """A function that exists already; null if there is none."""
        found = [f for f in self.case.functions if f.kind in kinds]
        return self.random.choice(found) if found else None

    def make(self):
        return Make(self.some("coroutine", "factory"))

    # Statements.

    def block(self, around, most=3):
        body = []
        for _ in range(self.random.randint(0, most) if around.depth > 0 else 0):
            body += self.statement(around)
        return body

    def statement(self, around):
        options = [self.run, self.run, self.act, self.act, self.drop, self.closure, self.blocking, self.launch]
        if around.depth > 1:
            options += [self.branch, self.leave, self.repeat, self.attempt]
        if around.kind == "coroutine":
            options += [self.await_task, self.sleep, self.variable, self.variable, self.part, self.spawned, self.spawned,
                        self.gather, self.collect, self.offload, self.callback, self.wrong, self.locked]
        return self.random.choice(options)(around)

    def run(self, around):
        return [s.Run(self.make(), per_thread=self.chance(0.2))]

    def act(self, around):
        function = self.some("plain")
        return [s.Act(function)] if function else []

    def drop(self, around):
        return [t.Drop(self.make(), self.random.choice(list(t.Drop.FORMS)))]

    def closure(self, around):
        form = self.random.choice(list(s.Lambda.FORMS))
        return [s.Lambda(form, self.name("closure"), self.block(around.plain()))]

    def blocking(self, around):
        return [th.Block(self.random.choice(list(th.Block.FORMS)))] if self.chance(0.5) else []

    def launch(self, around):
        form = self.random.choice(list(th.Launch.FORMS))
        return [th.Launch(form, self.name("thread"), self.block(around.plain()))]

    def new_if(self, then, otherwise=()):
        """The statements in a branch; as they are if there are too many choices already."""
        if len(self.case.choices) >= MOST_CHOICES:
            return then
        self.case.choices.append(self.chance(0.8))
        return [s.If(len(self.case.choices) - 1, then, otherwise)]

    def branch(self, around):
        return self.new_if(self.block(around.inner()), self.block(around.inner()))

    def leave(self, around):
        if around.kind == "handler":
            return []
        words = ["co_return" if around.kind == "coroutine" else "return"]
        exits = [s.Return(word) for word in words + ["break", "continue"] * around.in_loop]
        if around.in_try or around.kind == "coroutine":
            exits.append(s.Throw())
        exit = self.new_if([self.random.choice(exits)])
        return exit if isinstance(exit[0], s.If) else []

    def repeat(self, around):
        form = self.random.choice(s.Repeat.FORMS)
        return [s.Repeat(form, self.name("turn"), self.block(around.inner(in_loop=True)))]

    def attempt(self, around):
        return [s.Try(self.block(around.inner(in_try=True)), self.block(around.inner(kind="handler", in_loop=False)))]

    # In coroutines only.

    def await_task(self, around):
        return [t.Await(self.make())]

    def sleep(self, around):
        return [s.Sleep()]

    def gather(self, around):
        return [t.Gather([self.make() for _ in range(self.random.randint(1, 3))])]

    def collect(self, around):
        use = self.random.choice(list(t.Collect.USES))
        return [t.Collect(self.name("tasks"), [self.make() for _ in range(self.random.randint(1, 2))], use)]

    def offload(self, around):
        form = self.random.choice(list(th.Offload.FORMS))
        return [th.Offload(form, self.block(around.plain()))]

    def callback(self, around):
        form = self.random.choice(list(th.Callback.FORMS))
        return [th.Callback(form, self.block(around.plain())), s.Sleep()]

    def locked(self, around):
        form = self.random.choice(list(k.Locked.FORMS))
        return [k.Locked(form, self.name("lock"), self.block(around.inner()), self.block(around.inner(), 1))]

    def wrong(self, around):
        call = self.random.choice(["co_await asyncrt::create_task", "co_await asyncrt::gather"])
        return [t.Wrong(call, self.random.choice(["42", "nullptr", self.leaf.name, "std::string()"]))]

    def variable(self, around):
        """A task in a variable, perhaps moved, and what becomes of it."""
        name = self.name("task")
        body = [t.Let(name, self.make()), *self.block(around.inner(), 1)]
        if self.chance(0.3):
            moved = self.name("moved")
            body.append(t.Move(name, moved))
            name = moved if self.chance(0.8) else name
        if self.chance(0.1):
            body.append(t.Refill(name, self.make()))
        return body + self.uses(name, [t.AwaitVariable, t.SpawnVariable])

    def part(self, around):
        form = self.random.choice(list(t.Part.FORMS))
        part = t.Part(self.name("part"), form, self.make())
        return [part, *self.block(around.inner(), 1), *self.uses(part.defines, [t.AwaitVariable])]

    def uses(self, name, ways):
        """A use of a task: once, twice, not at all, or in some executions only."""
        how = self.random.choice(["once", "once", "once", "twice", "never", "branch", "either"])
        first, second = ([self.random.choice(ways)(name)] for _ in range(2))
        if how == "branch":
            return self.new_if(first)
        if how == "either":
            return self.new_if(first, second)
        return {"once": first, "twice": first + second, "never": []}[how]

    def spawned(self, around):
        """A scheduled task, which may be awaited any number of times."""
        if self.chance(0.2):
            return [t.Spawn("", Make(self.leaf))]
        name = self.name("handle")
        body = [t.Spawn(name, Make(self.leaf) if self.chance(0.6) else self.make()), *self.block(around.inner(), 1)]
        if self.chance(0.3):
            body.append(t.CopyHandle(name, self.name("copy")))
        return body + self.uses(name, [t.AwaitHandle])


def generate(seed):
    return Generator(seed).generate()
