# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Leftovers are cleaned up also when main throws; its exception comes out last."""

import asyncio

from report import report


async def left():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0)
        report("left cleans up")


async def amain():
    task = asyncio.create_task(left())
    await asyncio.sleep(0)
    report(task.done())
    raise ValueError("main failed")


try:
    asyncio.run(amain())
except ValueError as error:
    report(error)
