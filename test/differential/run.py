#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Generates programs, and compares three answers about each: the generator's, corolint's, and the runtime's.

  run.py -n 500 --seed 1 --corolint build/dev/bin/corolint --runtime-lib build/dev/lib/libasyncrt.a

Prints a table by check and, for each disagreement that no page documents, the smallest program that still shows it.
Exits with 1 if there is one.
"""

import argparse
import concurrent.futures
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True

import compare  # noqa: E402
import judges  # noqa: E402
import known  # noqa: E402
import self_test  # noqa: E402
import shrink  # noqa: E402
from case import Batch  # noqa: E402
from generator import generate  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
COLUMNS = ["expected", "agreed", "known", "missed", "false"]


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--self-test", action="store_true", help="test that the comparison can fail, and ends with a small program")
    parser.add_argument("-n", dest="count", type=int, default=500, help="programs")
    parser.add_argument("--seed", type=int, default=1, help="seed of the first program; the others follow")
    parser.add_argument("--batch", type=int, default=50, help="programs that are compiled together")
    parser.add_argument("--most", type=int, default=5, help="disagreements that are made small and shown")
    parser.add_argument("--no-shrink", action="store_true", help="show disagreements as they are")
    parser.add_argument("--corolint")
    parser.add_argument("--runtime-lib")
    parser.add_argument("--include", default=str(ROOT / "runtime/include"), help="directory of <asyncrt/asyncrt.hpp>")
    parser.add_argument("--cxx", default="clang++-22")
    parser.add_argument("--cxxflags", default="", help="more flags for the compiler")
    parser.add_argument("--ldflags", default=judges.witness.backtrace_archive())
    parser.add_argument("--keep", metavar="DIR", help="keep the programs there")
    parser.add_argument("-j", dest="jobs", type=int, default=2)
    options = parser.parse_args()
    if not options.corolint and not options.runtime_lib:
        parser.error("give --corolint, --runtime-lib or both")
    if not shutil.which(options.cxx):
        parser.error(f"no compiler '{options.cxx}'")
    for name in ("corolint", "runtime_lib", "include"):
        if getattr(options, name):
            setattr(options, name, str(pathlib.Path(getattr(options, name)).resolve()))
    return options


def print_table(verdicts):
    total = {}
    for verdict in verdicts:
        for check, row in verdict.counts().items():
            total[check] = [a + b for a, b in zip(total.get(check, [0] * 5), row)]
    print(f"{'check':<32}" + "".join(f"{name:>10}" for name in COLUMNS))
    for check, row in sorted(total.items()):
        print(f"{check:<32}" + "".join(f"{number:>10}" for number in row))


def show(judge, case, disagreement, options):
    """One disagreement, with its program as small as it can be made."""
    if not options.no_shrink:
        case = shrink.shrink(judge, case, disagreement)
    batch = Batch([case])
    verdict, = judge.verdicts(batch)
    print(f"\n-- seed {case.seed}: " + "; ".join(sorted(map(str, verdict.disagreements))))
    for name, text in batch.texts.items():
        lines = text.splitlines()
        print("\n".join(f"{name}:{number}: {line}" for number, line in enumerate(lines, 1)))


def judge_all(judge, options):
    """The cases of the seeds, each with its verdict."""
    seeds = range(options.seed, options.seed + options.count)
    batches = [Batch(list(map(generate, seeds[at:at + options.batch]))) for at in range(0, options.count, options.batch)]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for batch, verdicts in zip(batches, pool.map(judge.verdicts, batches)):
            yield from zip(batch.cases, verdicts)


def report(judge, judged, options):
    """Prints the table and the disagreements; true if there are none."""
    print_table([verdict for _, verdict in judged])
    wrong = [(case, verdict) for case, verdict in judged if verdict.disagreements]
    for case, verdict in wrong:
        print(f"seed {case.seed}: " + "; ".join(sorted(map(str, verdict.disagreements))))
    shown = set()
    for case, verdict in wrong:
        disagreement = min(verdict.disagreements)
        if len(shown) < options.most and disagreement.shape() not in shown:
            shown.add(disagreement.shape())
            show(judge, case, disagreement, options)
    print(f"{len(judged)} programs from seed {options.seed}, {len(wrong)} with a disagreement")
    if busy := sum(verdict.busy for _, verdict in judged):
        print(f"{busy} executions had to wait for a processor: their blocking calls are not judged by the runtime")
    return not wrong


def main():
    options = parse_arguments()
    undocumented = [rule.words for rule in known.RULES if not rule.is_documented()]
    if undocumented:
        sys.exit(f"no page says: {'; '.join(undocumented)}")
    with tempfile.TemporaryDirectory(prefix="differential-") as directory:
        work = pathlib.Path(options.keep or directory).resolve()
        work.mkdir(parents=True, exist_ok=True)
        judge = compare.Judge(judges.Tools(options, work), known.RULES)
        if options.self_test:
            return self_test.failures(judge)
        judged = list(judge_all(judge, options))
        agreed = report(judge, judged, options)
    print(f"{sum(not verdict.disagreements for _, verdict in judged)} passed, "
          f"{sum(bool(verdict.disagreements) for _, verdict in judged)} failed")
    return 0 if agreed else 1


if __name__ == "__main__":
    sys.exit(main())
