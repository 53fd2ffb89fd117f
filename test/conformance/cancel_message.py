# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The message of cancel() reaches the task and the one that awaits it."""

import asyncio

from report import report


async def sleeper():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        report("in the task:", error)
        raise


async def amain():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        report("outside:", error)


asyncio.run(amain())
