# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""shield: the waiting is cancelled, the inner task runs to its end."""

import asyncio

from report import report


async def inner():
    await asyncio.sleep(0.01)
    report("inner ends")
    return "kept"


async def outer(task):
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError as error:
        report("outer", error)
        raise


async def amain():
    task = asyncio.create_task(inner())
    waiting = asyncio.create_task(outer(task))
    await asyncio.sleep(0)
    waiting.cancel("go away")
    try:
        await waiting
    except asyncio.CancelledError:
        report(task.done(), task.cancelling())
    report(await task)


asyncio.run(amain())
