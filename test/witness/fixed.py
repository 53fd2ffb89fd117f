# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What becomes of a witness when corolint's fixes are applied: it is silent there, and the program works."""

import dataclasses
import shutil
import signal


def copy_of(witness, work):
    """The same program in a directory of its own, without expectations."""
    directory = work / "fixed"
    directory.mkdir()
    for source in witness.sources:
        for file in source.parent.glob("*" if len(witness.sources) > 1 else source.name):
            if file.is_file():
                shutil.copy(file, directory)
    sources = [directory / source.name for source in witness.sources]
    return dataclasses.replace(witness, sources=sources, finding=set(), failing=set(), missed=set(), ends=""), directory


def places(facts):
    """Files by name: the copies stand elsewhere."""
    return {(file.rsplit("/", 1)[-1], line, check) for file, line, check in facts}


def problems_after(witness, analysis, analyse, execute, work):
    """Applies the fixes of `analysis` to a copy and judges it; `analyse` and `execute` are those of run.py."""
    copy, directory = copy_of(witness, work)
    analyse(copy, directory, "--fix-unsafe")
    after = analyse(copy, directory)
    problems = [f"fixed: still found  {file}:{line} [{check}]"
                for file, line, check in sorted(places(after.primary) & places(analysis.fixable))]
    problems += [f"fixed: has a fix again  {file}:{line} [{check}]" for file, line, check in sorted(after.fixable)]
    if analysis.fixable != witness.finding or witness.missed or problems:
        return problems  # the rest goes on failing
    execution = execute(copy, directory)
    problems += [f"fixed: the program reports  {file}:{line} [{check}]" for file, line, check in execution.violations]
    # An example of the guide may end with the exception that nobody saw before.
    works = execution.status == 0 and execution.stdout.splitlines()[-1:] == [witness.last_line]
    if not (works if witness.last_line else execution.status in (0, -signal.SIGABRT)):
        problems.append(f"fixed: exit status {execution.status}, output\n{execution.stdout}{execution.stderr}")
    return problems
