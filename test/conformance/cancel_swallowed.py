# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A task that swallows its cancellation continues and ends normally."""

import asyncio

from report import report


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        report("ignored")
    await asyncio.sleep(0)
    return "finished"


async def amain():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    report(await task)
    report(task.cancelled(), task.cancelling())


asyncio.run(amain())
