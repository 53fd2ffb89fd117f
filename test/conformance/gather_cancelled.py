# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Cancelling the task that awaits gather cancels all children; it continues when all have ended."""

import asyncio

from report import report


async def child(name, turns):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        report(name, error)
        for _ in range(turns):
            await asyncio.sleep(0)
        report(name, "cleaned up")
        raise


async def parent():
    await asyncio.gather(child("a", 2), child("b", 1))


async def amain():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("all")
    try:
        await task
    except asyncio.CancelledError as error:
        report("main", error)
    for _ in range(3):
        await asyncio.sleep(0)


asyncio.run(amain())
