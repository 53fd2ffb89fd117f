# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""When a task is cancelled through one of its awaiters, the other awaiters get the exception too."""

import asyncio

from report import report


async def awaiter(name, task):
    try:
        await task
    except asyncio.CancelledError as error:
        report(name, error, asyncio.current_task().cancelling())


async def amain():
    shared = asyncio.create_task(asyncio.sleep(10))
    first = asyncio.create_task(awaiter("first", shared))
    second = asyncio.create_task(awaiter("second", shared))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.gather(first, second)
    report(shared.cancelled(), first.cancelled(), second.cancelled())


asyncio.run(amain())
