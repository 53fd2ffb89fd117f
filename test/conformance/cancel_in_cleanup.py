# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Clean-up code may await; it runs to its end before the awaiter continues."""

import asyncio

from report import report


async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        report("cleaning")
        await asyncio.sleep(0.005)
        report("clean")
        raise


async def amain():
    task = asyncio.create_task(child())
    await asyncio.sleep(0)
    task.cancel()
    report("cancel was called")
    try:
        await task
    except asyncio.CancelledError as error:
        report(error)


asyncio.run(amain())
