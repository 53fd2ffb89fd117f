# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Three answers about each program: the generator's, corolint's, and the runtime's."""

import dataclasses
import itertools

from world import BLOCKING, NESTED, OFF_MAIN

# The times that an execution may be repeated.
ATTEMPTS = 3
# The exit status of an execution that had to wait for a processor: what it says about blocking calls means nothing.
BUSY = 75
# The checks whose notes end at the failing place.
ENDS_AT_FAILURE = {NESTED, OFF_MAIN, BLOCKING}


@dataclasses.dataclass(frozen=True, order=True)
class Disagreement:
    """`kind` is `missed` or `false` of corolint, `end` of the last note, or `runtime`."""

    kind: str
    check: str
    place: tuple
    detail: str = ""

    def shape(self):
        """What stays the same while its program shrinks."""
        return self.kind, self.check

    def __str__(self):
        return f"{self.kind}: {self.place[0]}:{self.place[1]} [{self.check}] {self.detail}".rstrip()


class Verdict:
    """The comparison of one case: what was expected of corolint, what agreed, and what did not."""

    def __init__(self, case, findings, executions, rules):
        self.expected = case.facts()
        self.known, self.disagreements = {}, set()
        self.busy = sum(status == BUSY for _, status in executions.values())
        if findings is not None:
            self.compare_findings(findings, rules)
        self.compare_executions(case, executions)

    def compare_findings(self, findings, rules):
        expected = {}
        for (check, primary, end), marks in self.expected.items():
            if rule := next((rule for rule in rules if rule.applies(check, marks)), None):
                self.known[check, primary] = rule
            else:
                expected.setdefault((check, primary), set()).add(end)
        for check, place in findings.keys() - self.expected_places():
            self.disagreements.add(Disagreement("false", check, place))
        for (check, place), ends in expected.items():
            if (check, place) not in findings:
                self.disagreements.add(Disagreement("missed", check, place))
            elif check in ENDS_AT_FAILURE and not findings[check, place] <= ends:
                self.disagreements.add(Disagreement("end", check, place, f"{sorted(findings[check, place])}, not {sorted(ends)}"))

    def expected_places(self):
        return {(check, primary) for check, primary, _ in self.expected}

    def compare_executions(self, case, executions):
        for bits, (violations, status) in executions.items():
            for check, place, what in differences(case, bits, violations, status):
                self.disagreements.add(Disagreement("runtime", check, place, f"{what} in {bits or 'the only execution'}"))

    def counts(self):
        """For each check: expected, agreed, known, missed, false."""
        counts = {}
        for check, place in self.expected_places():
            row = counts.setdefault(check, [0] * 5)
            row[0] += 1
            row[2] += (check, place) in self.known
        for disagreement in self.disagreements:
            if disagreement.kind in ("missed", "false"):
                counts.setdefault(disagreement.check, [0] * 5)[3 + (disagreement.kind == "false")] += 1
        for row in counts.values():
            row[1] = row[0] - row[2] - row[3]
        return counts


def differences(case, bits, violations, status):
    """What one execution does otherwise than the generator expects: triples of check, place and description."""
    expected = {(fact.check, fact.failing) for fact in case.facts_of(bits) if fact.seen}
    if status == BUSY:
        violations, expected = ({fact for fact in facts if fact[0] != BLOCKING} for facts in (violations, expected))
    found = [(check, place, "not expected") for check, place in violations - expected]
    found += [(check, place, "did not happen") for check, place in expected - violations]
    if status not in (0, BUSY):
        found.append(("end", case.root.place, f"exit status {status}"))
    return found


class Judge:
    """Both judges, applied to cases by the batch."""

    def __init__(self, tools, rules):
        self.tools, self.rules, self.numbers = tools, rules, itertools.count(1)

    def verdicts(self, batch, kinds=frozenset({"missed", "false", "end", "runtime"})):
        """The verdicts about the cases, as far as disagreements of these kinds need them."""
        folder = self.tools.work / f"batch{next(self.numbers)}"
        self.tools.write(batch, folder)
        findings = self.findings(batch, folder) if self.tools.options.corolint and kinds - {"runtime"} else [None] * len(batch.cases)
        executions = self.executions(batch, folder) if self.tools.options.runtime_lib and "runtime" in kinds else [{} for _ in batch.cases]
        return [Verdict(case, found, done, self.rules)
                for case, found, done in zip(batch.cases, findings, executions)]

    def executions(self, batch, folder):
        """For each case and each result of its choices: violations and exit status.

        One that does not do what is expected, or had to wait for a processor, is repeated."""
        program = self.tools.build(folder)
        names = [f"{i}:{bits}" for i, case in enumerate(batch.cases) for bits in case.executions()]
        answers = [{} for _ in batch.cases]
        for _ in range(ATTEMPTS):
            for name, answer in self.tools.execute(program, names).items():
                number, bits = name.split(":")
                answers[int(number)][bits] = answer
            names = [f"{i}:{bits}" for i, case in enumerate(batch.cases) for bits in case.executions()
                     if answers[i][bits][1] == BUSY or differences(case, bits, *answers[i][bits])]
            if not names:
                break
        return answers

    def findings(self, batch, folder):
        findings = [{} for _ in batch.cases]
        for (check, place), ends in self.tools.analyse(folder).items():
            findings[batch.case_at(place)][check, place] = ends
        return findings
