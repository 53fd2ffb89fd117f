# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""When a timeout and a cancellation meet, the task is cancelled and not timed out."""

import asyncio

from report import report


async def child():
    try:
        async with asyncio.timeout(0.005):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as error:
                report("block", error)
                asyncio.current_task().cancel("for good")
                raise
    except TimeoutError:
        report("timeout")


async def amain():
    task = asyncio.create_task(child())
    try:
        await task
    except asyncio.CancelledError as error:
        report("main", type(error).__name__)
    report(task.cancelled())


asyncio.run(amain())
