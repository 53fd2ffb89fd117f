# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""sleep(0) lets everything that is ready run once, in turn."""

import asyncio

from report import report


async def count(name, turns):
    for turn in range(turns):
        report(name, turn)
        await asyncio.sleep(0)


async def amain():
    first = asyncio.create_task(count("a", 3))
    second = asyncio.create_task(count("b", 2))
    for turn in range(5):
        report("main", turn)
        await asyncio.sleep(0)
    report(first.done(), second.done())


asyncio.run(amain())
