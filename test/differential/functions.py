# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The functions of a generated program: where they stand, and how a call of them is written."""

import source
from world import Coroutine

TASK = "asyncrt::coroutine<void>"

# How a function is a part of the program: the expression that calls it. `{0}` is its name, `{1}` its arguments. The object
# of a method that is called is a temporary, which a task would survive: tasks are made by an object that stays.
CALLS = {
    "free": "{0}({1})",
    "template": "{0}<int>({1})",
    "static": "of_{0}::{0}({1})",
    "method": "of_{0}().{0}({1})",
    "operator": "of_{0}()({1})",
    "virtual": "std::make_unique<of_{0}>()->{0}({1})",
    "base": "call_{0}(of_{0}())",
    "constructor": "of_{0}()",
    "destructor": "of_{0}()",
}
TASK_CALLS = CALLS | {
    "method": "object_{0}.{0}({1})",
    "operator": "object_{0}({1})",
    "virtual": "static_cast<base_{0} &>(object_{0}).{0}({1})",
    "base": "call_{0}(object_{0})",
}
OF_CLASS = {"static", "method", "operator", "virtual", "base", "constructor", "destructor"}


class Function:
    """`kind` is `coroutine`, `plain`, or `factory`: a plain function that returns a task."""

    def __init__(self, name, kind, role="free", home=source.NEAR):
        self.name, self.kind, self.role, self.home = name, kind, role, home
        self.parameters, self.body, self.place = [], [], None
        # The place of the call in a function of the program's own that stands between; null if there is none.
        self.created = None

    def result(self):
        return "void" if self.kind == "plain" else TASK

    def call(self, arguments=""):
        return (CALLS if self.kind == "plain" else TASK_CALLS)[self.role].format(self.name, arguments)

    def signature(self, of_class=False):
        """The function's head; of a definition outside the class, if `of_class`."""
        scope = f"of_{self.name}::" if of_class else ""
        parameters = ", ".join(p.text() for p in self.parameters)
        if self.role in ("constructor", "destructor"):
            return f"{scope}{'~' * (self.role == 'destructor')}of_{self.name}()"
        name = "operator()" if self.role == "operator" else self.name
        return f"{self.result()} {scope}{name}({parameters})"

    def declare(self, writer):
        """What stands in the header."""
        with writer.into(source.HEADER):
            if self.role == "template":
                writer.line("template <class>")
                self.write_body(writer, self.signature())
            elif self.role == "free":
                self.write_here(writer, "inline ")
            else:
                self.declare_class(writer)

    def declare_class(self, writer):
        base = ""
        if self.role in ("virtual", "base"):
            base = f" : base_{self.name}"
            with writer.block(f"struct base_{self.name} {{", "};"):
                writer.line(f"virtual ~base_{self.name}() = default;")
                writer.line(f"virtual {self.result()} {self.name}() = 0;")
        with writer.block(f"struct of_{self.name}{base} {{", "};"):
            prefix = "static " if self.role == "static" else ""
            self.write_here(writer, prefix, " override" if base else "")
        if self.kind != "plain" and self.role != "static":
            writer.line(f"inline of_{self.name} object_{self.name};")
        if self.role == "base":
            reference = "&&" if self.kind == "plain" else "&"
            with writer.block(f"inline {self.result()} call_{self.name}(base_{self.name} {reference}object) {{"):
                self.created = writer.line(f"return object.{self.name}();")

    def write_here(self, writer, prefix, suffix=""):
        """The body, if its home is the header, or a declaration."""
        if self.home == source.HEADER:
            self.write_body(writer, prefix + self.signature() + suffix)
        else:
            writer.line(prefix.removeprefix("inline ") + self.signature() + suffix + ";")

    def define(self, writer):
        """What stands in a source."""
        if self.role != "template" and self.home != source.HEADER:
            with writer.into(self.home):
                self.write_body(writer, self.signature(self.role in OF_CLASS))

    def write_body(self, writer, head):
        with writer.block(head + " {") as self.place:
            writer.body(self.body)
            if self.kind == "coroutine":
                writer.line("co_return;")


class Make:
    """An expression that makes a task: the call of a coroutine, or of a factory."""

    def __init__(self, function):
        self.function = function

    def text(self):
        return self.function.call()

    def make(self, world, frame):
        """The coroutine object, whose creation corolint ascribes to the call in the frame."""
        if self.function.kind == "coroutine":
            made = Coroutine(self.function, [], self.function.created or frame.place, frame.place)
            made.thrown = world.thrown
            return made
        made = yield from world.call(self.function, frame)
        made.primary = frame.place
        return made
