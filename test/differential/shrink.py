# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes a case smaller, on its tree, as long as a disagreement stays.

Compiling costs more than judging: the candidates of one round are cases of one batch, and the next round begins with all
edits together that succeeded alone.
"""

import copy

import source
from case import Batch, calls_of

MOST_CANDIDATES = 30


def block_is_valid(block, names, words):
    """Whether the variables with these names suffice, and whether it is left only by these words."""
    names = set(names)
    for statement in block:
        inner = {"return"} if statement.is_function else words | {"break", "continue"} if statement.is_loop else words
        if (not names.issuperset(statement.uses) or getattr(statement, "word", None) not in {None, *words}
                or any(not block_is_valid(below, names, inner) for below in statement.blocks())):
            return False
        names |= {statement.defines} - {None}
    return True


def is_valid(case):
    """Whether the case is still a program."""
    return (all(calls_of(function) <= set(case.functions) for function in case.functions)
            and all(function.body or function.kind != "factory" for function in case.functions)
            and all(block_is_valid(function.body, (), {"co_return" if function.kind == "coroutine" else "return"})
                    for function in case.functions))


def place_of(case, number):
    """The list that a statement is in, and its index there; null if it is gone."""
    for block in case.blocks():
        for index, statement in enumerate(block):
            if statement.uid == number:
                return block, index
    return None


def drop(case, number):
    if place := place_of(case, number):
        del place[0][place[1]]


def drop_rest(case, number):
    """The statement and all that follow it in its block."""
    if place := place_of(case, number):
        del place[0][place[1]:]


def unwrap(case, number, inner):
    """The statements of one of its blocks in the place of the statement."""
    if place := place_of(case, number):
        place[0][place[1]:place[1] + 1] = place[0][place[1]].blocks()[inner]


def drop_function(case, name):
    case.functions = [function for function in case.functions if function.name != name]


def simplify(case, name, attribute, value):
    for function in case.functions:
        if function.name == name:
            setattr(function, attribute, value)


def edits(case):
    """Ways to make the case smaller: tuples of a function and its arguments. Those that remove most come first."""
    used = set().union(*map(calls_of, case.functions))
    yield from ((drop_function, function.name) for function in case.functions[:-1] if function not in used)
    blocks = list(case.blocks())
    yield from ((drop_rest, block[0].uid) for block in blocks if len(block) > 1)
    for statement in (statement for block in blocks for statement in block):
        yield drop, statement.uid
        yield from ((unwrap, statement.uid, inner) for inner, block in enumerate(statement.blocks()) if block)
    for function in case.functions[:-1]:
        if function.role != "free":
            yield simplify, function.name, "role", "free"
        if function.home != source.NEAR:
            yield simplify, function.name, "home", source.NEAR


def edited(case, some):
    """The case after edits; null if it is no program then."""
    candidate = copy.deepcopy(case)
    for edit, *arguments in some:
        edit(candidate, *arguments)
    return candidate if candidate.functions and is_valid(candidate) else None


def shrink(judge, case, disagreement):
    """The smallest case found that still has such a disagreement."""
    case = copy.deepcopy(case)
    for number, statement in enumerate(case.statements()):
        statement.uid = number
    shape, together, skip = disagreement.shape(), [], 0
    while True:
        valid = [(some, candidate) for some in [together, *([edit] for edit in edits(case))]
                 if some and (candidate := edited(case, some))][skip:skip + MOST_CANDIDATES]
        if not valid:
            return case
        verdicts = judge.verdicts(Batch([candidate for _, candidate in valid]), {disagreement.kind})
        good = [pair for pair, verdict in zip(valid, verdicts) if any(d.shape() == shape for d in verdict.disagreements)]
        if not good:
            together, skip = [], skip + MOST_CANDIDATES
            continue
        best, case = min(good, key=lambda pair: len(pair[1].statements()))
        together = [edit for some, _ in good if some is not best for edit in some]
        skip = 0
