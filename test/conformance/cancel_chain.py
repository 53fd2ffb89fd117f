# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Cancelling an awaiting task cancels the tasks it waits for, down to the innermost; they end inside out."""

import asyncio

from report import report


async def level(depth):
    try:
        if depth == 3:
            await asyncio.sleep(10)
        else:
            await asyncio.create_task(level(depth + 1))
    except asyncio.CancelledError as error:
        report(depth, error)
        raise


async def amain():
    task = asyncio.create_task(level(1))
    for _ in range(4):
        await asyncio.sleep(0)
    task.cancel("all of you")
    try:
        await task
    except asyncio.CancelledError as error:
        report("main", error)


asyncio.run(amain())
