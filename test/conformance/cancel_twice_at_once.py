# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Two cancel() in the same turn are one exception, but count as two requests."""

import asyncio

from report import report


async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        report(error, asyncio.current_task().cancelling())
    await asyncio.sleep(0)
    report("no second exception")


async def amain():
    task = asyncio.create_task(child())
    await asyncio.sleep(0)
    report(task.cancel("one"), task.cancel("two"))
    try:
        await task
    except asyncio.CancelledError as error:
        report("outside", error)
    report(task.cancelled())


asyncio.run(amain())
