# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""cancel() ends a sleep in the next turn; the task is cancelled when it lets the exception through."""

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
    report(task.cancel(), task.cancelled(), task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        report("outside:", error)
    report(task.cancelled(), task.done(), task.cancel())


asyncio.run(amain())
