#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""trace.py FILE: validates a trace of corolint, and prints what is in it, sorted.

A thread's spans lie one in another or apart, as viewers require; all lie in the time of the run."""

import collections
import json
import pathlib
import sys
import time

WEEK = 7 * 86400 * 1_000_000
CLANG = {"Frontend", "Backend", "ExecuteCompiler"}


def spans_of(events):
    """{thread: its spans, outer before inner}, each as (begin, end, name, detail)."""
    threads = collections.defaultdict(list)
    for event in events:
        assert event["ph"] in "XMbe", event
        assert event["pid"] == 1 and isinstance(event["tid"], int), event
        if event["ph"] != "X":
            continue
        assert event["dur"] >= 0, event
        detail = event.get("args", {}).get("detail", "")
        threads[event["tid"]].append((event["ts"], event["ts"] + event["dur"], event["name"], detail))
    for spans in threads.values():
        spans.sort(key=lambda span: (span[0], -span[1]))
    return threads


def with_parents(spans):
    """Each span and the one around it."""
    around = []
    for span in spans:
        while around and around[-1][1] <= span[0] and around[-1] != span:
            around.pop()
        # Times are rounded down to microseconds, by each writer for itself.
        assert not around or span[1] <= around[-1][1] + 2, f"{span} ends after {around[-1]}"
        yield span, around[-1] if around else None
        around.append(span)


def base(detail):
    name, _, reason = detail.partition(": ")
    return pathlib.Path(name).name + (f": {reason}" if reason else "")


events = json.loads(pathlib.Path(sys.argv[1]).read_text())["traceEvents"]
now = time.time() * 1_000_000
named = {event["tid"] for event in events if event["ph"] == "M" and event["name"] == "thread_name"}
main, units, clang = set(), collections.defaultdict(set), set()
for thread, spans in spans_of(events).items():
    units_here = {s for s in spans if s[2] == "unit"}
    is_dead = any(": " in s[3] for s in units_here)
    assert thread in named or is_dead, f"no name of thread {thread}"
    for span, parent in with_parents(spans):
        begin, end, name, detail = span
        assert now - WEEK < begin <= end <= now, span
        if name == "unit":
            assert parent is None, span
            units[base(detail)] |= set()
        elif parent and parent[2] == "unit":
            if name not in CLANG:
                units[base(parent[3])].add(name)
        elif units_here:
            clang.add(name)
        elif parent is None:
            main.add(f"{name} {base(detail)}".strip())
print("corolint: " + ", ".join(sorted(main)))
for unit, phases in sorted(units.items()):
    print(f"unit {unit}: " + ", ".join(sorted(phases)))
print("clang: " + ", ".join(sorted(clang)))
