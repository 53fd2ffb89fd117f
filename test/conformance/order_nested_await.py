# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Awaiting a coroutine runs it at once, without a turn of the loop."""

import asyncio

from report import report


async def inner(depth):
    report("enter", depth)
    if depth < 3:
        await inner(depth + 1)
    report("leave", depth)


async def other():
    report("other")


async def amain():
    task = asyncio.create_task(other())
    await inner(0)
    report("before the other")
    await task


asyncio.run(amain())
