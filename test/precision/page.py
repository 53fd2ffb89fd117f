# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The parts of docs/precision.md that are figures, or lists of what has a verdict."""

import collections
import pathlib
import re

import first_look
from project import VERDICTS

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs/precision.md"
HEADER = "| project | commit | units | not parsed | findings | right | wrong | unclear |\n|---|---|---|---|---|---|---|---|\n"


def row(name, commit, units, not_parsed, counts):
    cells = [name, commit, units, not_parsed, counts.total(), *(counts[verdict] for verdict in VERDICTS)]
    return "| " + " | ".join(map(str, cells)) + " |\n"


def table(projects):
    rows = [row(f"[{p.name}]({p.repository})", p.commit, p.units, len(p.not_parsed), p.counts()) for p in projects]
    return HEADER + "".join(rows) + row("**all**", "", sum(p.units for p in projects),
                                        sum(len(p.not_parsed) for p in projects), all_counts(projects))


def all_counts(projects):
    return sum((p.counts() for p in projects), collections.Counter())


def percent(part, whole):
    return f"{100 * part // whole} %" if whole else "none"


def totals(projects):
    counts = all_counts(projects)
    right, unclear, all_of_them = counts["right"], counts["unclear"], counts.total()
    return (f"Of the {all_of_them - unclear} findings that are right or wrong, {right} are right"
            f" ({percent(right, all_of_them - unclear)});\n"
            f"of all {all_of_them}, with the {unclear} unclear ones, it is {percent(right, all_of_them)}.\n")


def wrong(projects):
    """Each cause once, with the findings that have it."""
    return by_reason((p, key, entry["why"]) for p in projects for key, entry in p.verdicts.items()
                     if entry["verdict"] == "wrong") or "None at the moment.\n"


def not_parsed(projects):
    return by_reason((p, file, why) for p in projects for file, why in p.not_parsed.items()) or "None at the moment.\n"


def by_reason(entries):
    places = collections.defaultdict(list)
    for project, place, why in entries:
        places[project.name, why].append(f"`{place}`")
    return "".join(f"- {name}: {why}: {', '.join(sorted(where))}\n" for (name, why), where in sorted(places.items()))


def not_measured(names):
    return f"Projects of the list without figures yet: {', '.join(names)}.\n" if names else ""


def written(projects):
    """The page as it should be."""
    measured = [p for p in projects if p.units is not None]
    parts = {"figures": table(measured), "totals": totals(measured), "wrong": wrong(measured),
             "not parsed": not_parsed(measured), "not measured": not_measured([p.name for p in projects if p.units is None]),
             "first look": first_look.table(), "first look causes": first_look.reasons()}
    text = PAGE.read_text()
    for name, content in parts.items():
        text, found = re.subn(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", lambda match: match[1] + content + match[2], text,
                              flags=re.DOTALL)
        if found != 1:
            raise ValueError(f"{PAGE}: there are {found} parts '<!-- {name} -->', not one")
    return text
