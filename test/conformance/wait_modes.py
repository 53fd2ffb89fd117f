# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""wait: for the first, for the first exception, for all; nothing is cancelled and nothing thrown."""

import asyncio

from report import report


async def worker(number, fails=False):
    for _ in range(number):
        await asyncio.sleep(0)
    if fails:
        raise ValueError("failed")


async def amain():
    for mode in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = [asyncio.create_task(c) for c in (worker(1), worker(5, True), worker(20))]
        done, pending = await asyncio.wait(tasks, return_when=mode)
        report(len(done), len(pending), [task.done() for task in tasks])
        await asyncio.gather(*tasks, return_exceptions=True)
    late = asyncio.create_task(asyncio.sleep(10))
    done, pending = await asyncio.wait([late], timeout=0.005)
    report(len(done), len(pending), late.cancelled())


asyncio.run(amain())
