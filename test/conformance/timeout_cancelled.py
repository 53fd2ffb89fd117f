# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A cancellation from outside goes through a timeout as CancelledError, with its message."""

import asyncio

from report import report


async def child():
    async with asyncio.timeout(5):
        await asyncio.sleep(10)


async def amain():
    task = asyncio.create_task(child())
    await asyncio.sleep(0)
    task.cancel("outside")
    try:
        await task
    except BaseException as error:
        report(error, task.cancelled())


asyncio.run(amain())
