# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the scenarios print with; report.hpp does the same for C++."""


def report(*values):
    """One line: the values, separated by blanks. Exceptions are `TypeName: text`, lists are `[a, b]`."""
    print(*map(text, values), flush=True)


def text(value):
    if isinstance(value, BaseException):
        return describe(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(text, value)) + "]"
    return str(value)


def describe(error):
    """`TypeName: text`, and the members of a group in brackets."""
    name = type(error).__name__
    result = f"{name}: {error}" if str(error) else name
    if isinstance(error, BaseExceptionGroup):
        result += " " + text(list(error.exceptions))
    return result
