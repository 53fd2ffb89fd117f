# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The meaning of generated programs: threads, loops, tasks and lifetimes, simulated.

The nodes of a tree execute themselves in a `World`, with Python's generators in the place of coroutines. What a world
notes is the expectation: each misuse with the place at which corolint should report it (primary) and the place at which
the runtime fails (failing). Neither of the two is asked.
"""

import collections
import contextlib
import dataclasses

NESTED, OFF_MAIN, BLOCKING = "async-nested-run", "async-run-off-main-thread", "async-blocking-call"
UNAWAITED, TWICE, ARGUMENT = "async-unawaited-task", "async-awaited-twice", "async-non-coroutine-argument"
DANGLING, LOCK = "async-dangling-argument", "async-lock-across-await"


@dataclasses.dataclass(frozen=True)
class Fact:
    """One misuse. The marks say how it came about; rules about known misses read them."""

    check: str
    primary: tuple
    failing: tuple
    marks: frozenset = frozenset()
    # False if it is wrong and yet nothing happens at run time.
    seen: bool = True
    # Where corolint's path ends, if not there: a destructor is named by its variable, and fails at the end of the scope.
    end: tuple = None


class Problem(Exception):
    """An exception of the program itself, or one by which the runtime refuses a misuse."""


class Cancelled(Exception):
    """The exception by which a loop cancels a task; `catch (const std::exception &)` does not catch it."""


class Leave(Exception):
    """A `return`, `break` or `continue`; no exception of the program."""

    def __init__(self, how, value=None):
        super().__init__(how)
        self.how, self.value = how, value


class Frame:
    """A call in progress. A root (coroutine, callback, entry of a thread, main) has no caller."""

    def __init__(self, thread, kind, caller=None):
        self.thread, self.kind, self.caller = thread, kind, caller
        self.place = None
        self.scopes = []
        self.names = {}
        # For each lock that is held: whether a `try` block has ended since it was taken.
        self.locks = []

    def root(self):
        frame = self
        while frame.caller:
            frame = frame.caller
        return frame


class Thread:
    def __init__(self, is_main):
        self.is_main, self.loop = is_main, None
        # Whether it has been blocked for long: at all, and in the present step of its loop.
        self.slept = self.slept_in_step = False


class Coroutine:
    """A coroutine object: fresh, or the reason why there is nothing in it."""

    def __init__(self, function, arguments, created, primary):
        self.function, self.arguments = function, arguments
        self.created, self.primary = created, primary
        self.fresh, self.excused, self.thrown = True, False, None

    def take(self):
        self.fresh = False
        return self

    def moved(self):
        """The object that a move makes; this one is empty afterwards."""
        other = Coroutine(self.function, self.arguments, self.created, self.primary)
        other.fresh, other.excused, other.thrown = self.fresh, self.excused, self.thrown
        self.fresh = False
        return other

    def destroy(self, world):
        if self.fresh:
            if not self.excused:
                world.note(UNAWAITED, self.primary, self.created, *["exception"] * (self.thrown != world.thrown))
            for argument in self.arguments:
                world.destroy(argument)
        self.fresh = False


class Task:
    """A scheduled coroutine."""

    def __init__(self, world, loop, steps, place):
        self.world, self.loop, self.steps, self.place = world, loop, steps, place
        self.handles, self.observed, self.done, self.copied = 0, False, False, False
        self.problem, self.waiters, self.cancelling, self.begun = None, [], False, False
        loop.tasks.append(self)
        loop.ready.append(self.step)

    def step(self):
        if self.done:
            return
        cancelling, self.cancelling = self.cancelling, False
        if cancelling and not self.begun:
            self.steps.close()
            self.end(Cancelled())
            return
        self.begun = True
        try:
            awaited = self.steps.throw(Cancelled()) if cancelling else next(self.steps)
        except StopIteration:
            self.end(None)
        except (Problem, Cancelled) as problem:
            self.end(problem)
        else:
            if awaited is None:
                self.loop.ready.append(self.step)
            else:
                awaited.waiters.append(self.step)

    def end(self, problem):
        self.done, self.problem = True, problem
        self.loop.tasks.remove(self)
        self.loop.ready.extend(self.waiters)

    def cancel(self):
        self.cancelling = True
        self.loop.ready.append(self.step)

    def report_if_lost(self):
        if not self.observed:
            self.observed = True
            self.world.note(UNAWAITED, self.place, self.place, *["copied"] * self.copied)

    def add_handle(self):
        self.copied = self.handles > 0
        self.handles += 1
        return self

    def destroy(self, _):
        self.handles -= 1
        if self.handles == 0:
            self.report_if_lost()


class Loop:
    def __init__(self):
        self.ready, self.tasks = collections.deque(), []

    def turn(self, thread):
        for _ in range(len(self.ready)):
            thread.slept_in_step = False
            self.ready.popleft()()


class World:
    """One execution: with given results of all choices.

    A reader of the text has to consider more than happens. In a world that `pretends`, calls that the runtime refuses do
    not throw; in one that `handles`, the handler of each
    exception is executed first."""

    def __init__(self, choices, pretends=False, handles=False):
        self.choices, self.pretends, self.handles = choices, pretends, handles
        self.facts, self.unwinding, self.thrown = set(), 0, 0
        self.main = Thread(True)

    def note(self, check, primary, failing, *marks, seen=True, end=None):
        marks += ("unwinding",) * bool(self.unwinding)
        self.facts.add(Fact(check, primary, failing, frozenset(marks), seen, end))

    def throw(self, what):
        self.thrown += 1
        raise Problem(what)

    def refuse(self, check, primary, failing, *marks):
        self.note(check, primary, failing, *marks)
        if not self.pretends:
            self.throw(check)

    def block_thread(self, frame, place, long, end=None):
        """A call that blocks; the runtime reports the first one of a step, and only if it takes `long`."""
        thread = frame.thread
        if thread.loop:
            self.note(BLOCKING, frame.root().place, place, seen=long and not thread.slept_in_step, end=end)
            thread.slept_in_step |= long
        thread.slept |= long

    def on_thread(self, body, raising=False):
        """Executes the entry of a thread; true if that takes long."""
        thread = Thread(False)
        frame = Frame(thread, "entry")
        try:
            self.at_once(self.block(body, frame))
        except Leave:
            pass
        except Problem:
            if raising:
                raise
        return thread.slept

    def destroy(self, value):
        if isinstance(value, list):
            for part in value:
                self.destroy(part)
        elif hasattr(value, "destroy"):
            value.destroy(self)

    # Blocks and calls.

    @contextlib.contextmanager
    def scope(self, frame):
        """The variables of a block die at its end, in reverse order. A variable is a cell: a list of one value."""
        cells, names = [], dict(frame.names)
        frame.scopes.append(cells)
        thrown = 0
        try:
            yield
        except (Problem, Cancelled):
            thrown = 1
            raise
        finally:
            self.unwinding += thrown
            for place, cell in reversed(cells):
                before, frame.place = frame.place, place
                self.destroy(cell[0])
                frame.place = before
            self.unwinding -= thrown
            frame.scopes.pop()
            frame.names = names

    def define(self, frame, name, value):
        frame.names[name] = cell = [value]
        frame.scopes[-1].append((frame.place, cell))

    def block(self, statements, frame):
        with self.scope(frame):
            for statement in statements:
                frame.place = statement.place
                yield from statement.execute(self, frame)

    def call(self, function, frame, arguments=()):
        """A call of a function that is no coroutine, on the stack of the caller; gives its result."""
        inner = Frame(frame.thread, "function", frame)
        return (yield from self.function_body(function, inner, arguments))

    def function_body(self, function, frame, arguments):
        try:
            with self.scope(frame):
                frame.place = function.place
                for name, value in zip(function.parameters, arguments):
                    self.define(frame, name, value)
                yield from self.block(function.body, frame)
        except Leave as left:
            return left.value
        return None

    def at_once(self, steps):
        """The result of code that is no coroutine, which cannot be suspended."""
        try:
            next(steps)
        except StopIteration as end:
            return end.value
        raise AssertionError("a function that is no coroutine was suspended")

    # Coroutines.

    def suspend(self, frame):
        """A `co_await` at the present place: it is wrong while the thread holds a lock, although nothing fails."""
        if frame.locks:
            self.note(LOCK, frame.place, frame.place, *["after try"] * all(frame.locks), seen=False)

    def end_try(self, frame):
        frame.locks = [True for _ in frame.locks]

    def steps_of(self, coroutine, thread):
        """The execution of a coroutine object that is no longer fresh."""
        yield from self.function_body(coroutine.function, Frame(thread, "coroutine"), coroutine.arguments)

    def wait_for(self, task):
        """An await of a scheduled task."""
        task.observed = True
        if not task.done:
            yield task
        if task.problem:
            raise task.problem

    def gather(self, coroutines, frame, place):
        self.suspend(frame)
        tasks = [Task(self, frame.thread.loop, self.steps_of(c.take(), frame.thread), place) for c in coroutines]
        for task in tasks:
            task.observed = True
        for task in tasks:
            yield from self.wait_for(task)

    def callback(self, statements, thread):
        """A callback begins a stack of its own; its exceptions end in the loop's handler."""
        try:
            self.at_once(self.block(statements, Frame(thread, "callback")))
        except (Leave, Problem):
            pass

    def run(self, coroutine, thread):
        """What a runner does on a thread without a loop: until the end, then all that is left is cancelled."""
        loop = thread.loop = Loop()
        try:
            main = Task(self, loop, self.steps_of(coroutine.take(), thread), None)
            main.observed = True
            while not main.done:
                loop.turn(thread)
            loop.turn(thread)  # what was ready before the end of main
            left = list(loop.tasks)
            for task in left:
                task.report_if_lost()
                task.cancel()
            for _ in range(100):
                loop.turn(thread)
        finally:
            thread.loop = None
        if main.problem:
            raise main.problem
