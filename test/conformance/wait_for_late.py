# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""wait_for: when time is up the coroutine is cancelled and waited for, then TimeoutError."""

import asyncio

from report import report


async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        report("slow:", error)
        await asyncio.sleep(0.005)
        report("slow: cleaned up")
        raise


async def amain():
    try:
        await asyncio.wait_for(slow(), 0.01)
    except TimeoutError as error:
        report(error, asyncio.current_task().cancelling())


asyncio.run(amain())
