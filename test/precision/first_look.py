# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""First looks: what corolint said about projects that had not shaped it, judged before anything was fixed.

first_look/roundN.json has a round as it was: it is never measured again. A cause is a group of findings with one reason.
"""

import collections
import json
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent / "first_look"
VERDICTS = ("right", "debatable", "wrong")
HEADER = ("| round | project | commit | units | not parsed | crashed | findings | causes | right | debatable | wrong |\n"
          "|---|---|---|---|---|---|---|---|---|---|---|\n")


class Look:
    """A project in a round."""

    def __init__(self, data):
        self.name, self.repository, self.commit = data["name"], data["repository"], data["commit"]
        self.units, self.not_parsed, self.causes = data["units"], data["not_parsed"], data["causes"]
        self.crashed = data.get("crashed", 0)
        for cause in self.causes:
            if cause["verdict"] not in VERDICTS or not cause["why"]:
                raise ValueError(f"{self.name}: {cause['at']}: a verdict is one of {VERDICTS}, with a reason")

    def findings(self, verdict=None):
        return sum(cause["findings"] for cause in self.causes if verdict in (None, cause["verdict"]))

    def counts(self):
        return collections.Counter(cause["verdict"] for cause in self.causes)


def rounds():
    """(number, binary, looks) of each round, in order."""
    data = sorted((json.loads(path.read_text()) for path in FOLDER.glob("*.json")), key=lambda entry: entry["round"])
    return [(entry["round"], entry["binary"], [Look(look) for look in entry["projects"]]) for entry in data]


def row(number, name, commit, looks):
    counts = sum((look.counts() for look in looks), collections.Counter())
    cells = [number, name, commit, sum(look.units for look in looks), sum(look.not_parsed for look in looks),
             sum(look.crashed for look in looks), sum(look.findings() for look in looks), counts.total(),
             *(counts[verdict] for verdict in VERDICTS)]
    return "| " + " | ".join(map(str, cells)) + " |\n"


def table():
    text = HEADER
    for number, binary, looks in rounds():
        text += "".join(row(number, f"[{look.name}]({look.repository})", look.commit, [look]) for look in looks)
        text += row(number, "**all**", f"corolint {binary}", looks)
    return text


def reasons():
    """Each cause with its verdict."""
    return "".join(f"- round {number}, {look.name}, {cause['verdict']} ({cause['findings']}): `{cause['at']} {cause['check']}`:"
                   f" {cause['why']}\n"
                   for number, _, looks in rounds() for look in looks for cause in look.causes) or "None yet.\n"
