# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""cancel() after the awaited thing is done, but before the task's turn, still arrives."""

import asyncio

from report import report


async def child(future):
    try:
        report(await future)
    except asyncio.CancelledError as error:
        report(error)
        raise


async def amain():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(child(future))
    await asyncio.sleep(0)
    future.set_result("result")
    report(task.cancel("late"))
    try:
        await task
    except asyncio.CancelledError as error:
        report("outside", error)


asyncio.run(amain())
