# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Cancelling the task inside wait_for cancels the awaitable; no TimeoutError."""

import asyncio

from report import report


async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        report("slow:", type(error).__name__)
        raise


async def waiter():
    await asyncio.wait_for(slow(), 5)


async def amain():
    task = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        report(error, task.cancelled())


asyncio.run(amain())
