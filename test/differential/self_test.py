# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The comparison itself: an expectation that is altered on purpose is reported, by a small program."""

import shrink
from case import Batch, Case
from generator import generate
from world import NESTED, UNAWAITED

PROGRAMS, MOST_STATEMENTS = 2, 9


def small_cases():
    """Programs with few statements, of which one leaves a task unawaited."""
    cases = [case for case in map(generate, range(1, 300)) if len(case.statements()) <= MOST_STATEMENTS]
    Batch(cases)  # facts are about places
    return [case for case in cases if any(check == UNAWAITED for check, *_ in case.facts())][:PROGRAMS]


class Forgetful(Case):
    """Expects no unawaited task."""

    def facts(self):
        return {key: marks for key, marks in super().facts().items() if key[0] != UNAWAITED}


class Credulous(Case):
    """Expects a nested run wherever a task is unawaited."""

    def facts(self):
        facts = super().facts()
        return facts | {(NESTED, *places): marks for (check, *places), marks in facts.items() if check == UNAWAITED}


class Dreaming(Case):
    """Expects that no execution fails."""

    def facts_of(self, bits, start=None, **reading):
        return set() if start is None else super().facts_of(bits, start, **reading)


def altered(kind, judge, wanted):
    """The first disagreement of altered programs, and its program as small as it gets; null if there is none."""
    cases = small_cases()
    for case in cases:
        case.__class__ = kind
    for case, verdict in zip(cases, judge.verdicts(Batch(cases), {wanted})):
        if verdict.disagreements:
            disagreement = min(verdict.disagreements)
            return disagreement, shrink.shrink(judge, case, disagreement)
    return None, None


def failures(judge):
    """Prints what is wrong and a last line that counts the tests; gives the exit status."""
    failed = 0
    for kind, wanted in [(Forgetful, "false"), (Credulous, "missed"), (Dreaming, "runtime")]:
        disagreement, case = altered(kind, judge, wanted)
        size = len(case.statements()) if case else 0
        if not disagreement or disagreement.kind != wanted or size > 3:
            failed += 1
            print(f"{kind.__name__}: {disagreement}, with {size} statements")
    print(f"{3 - failed} passed, {failed} failed")
    return 1 if failed else 0
