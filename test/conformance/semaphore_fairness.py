# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A semaphore of two: the tasks enter in order, never more than two at a time."""

import asyncio

from report import report


inside = 0


async def worker(name, semaphore):
    global inside
    async with semaphore:
        inside += 1
        report(name, "enters", inside)
        await asyncio.sleep(0)
        inside -= 1
    report(name, "left")


async def amain():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*[worker(name, semaphore) for name in "abcde"])
    report(semaphore.locked())


asyncio.run(amain())
