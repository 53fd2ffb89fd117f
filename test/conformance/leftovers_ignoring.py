# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A leftover that swallows its cancellation is awaited to its natural end."""

import asyncio

from report import report


async def left():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        report("ignored")
    await asyncio.sleep(0.01)
    report("natural end")


async def amain():
    task = asyncio.create_task(left())
    await asyncio.sleep(0)
    report("main ends", task.done())


asyncio.run(amain())
report("run returned")
