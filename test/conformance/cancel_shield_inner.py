# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Cancelling the inner task ends the shield with CancelledError, and its failure with that failure."""

import asyncio

from report import report


async def fail():
    await asyncio.sleep(0)
    raise ValueError("inside")


async def amain():
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(task.cancel, "inner")
    for awaitable in (task, fail()):
        try:
            await asyncio.shield(awaitable)
        except BaseException as error:
            report(error)
    report(task.cancelled(), asyncio.current_task().cancelling())


asyncio.run(amain())
