# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Awaiting a task that is done does not give up the turn."""

import asyncio

from report import report


async def value():
    return 1


async def other():
    report("other")


async def amain():
    task = asyncio.create_task(value())
    await asyncio.sleep(0)
    report(task.done())
    later = asyncio.create_task(other())
    report(await task, await task)
    report("still here")
    await later


asyncio.run(amain())
