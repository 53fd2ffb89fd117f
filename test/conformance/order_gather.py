# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""gather schedules its coroutines at once, in order, and runs them interleaved."""

import asyncio

from report import report


async def worker(name, turns):
    for turn in range(turns):
        report(name, turn)
        await asyncio.sleep(0)
    return name * turns


async def amain():
    whole = asyncio.gather(worker("a", 2), worker("b", 3), worker("c", 1))
    report("gathered")
    report(await whole)


asyncio.run(amain())
