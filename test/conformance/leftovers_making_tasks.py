# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A task that a leftover starts in its clean-up runs while the leftover is awaited."""

import asyncio

from report import report


async def helper():
    report("helper")
    await asyncio.sleep(0)
    return "helped"


async def left():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        report(await asyncio.create_task(helper()))


async def amain():
    task = asyncio.create_task(left())
    await asyncio.sleep(0)
    report("main ends", task.done())


asyncio.run(amain())
