# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A second cancel() interrupts the clean-up of the first; its message wins."""

import asyncio

from report import report


async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        report("first", error)
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as again:
            report("second", again)
            raise


async def amain():
    task = asyncio.create_task(child())
    await asyncio.sleep(0)
    task.cancel("one")
    await asyncio.sleep(0)
    report(task.done(), task.cancelling())
    task.cancel("two")
    try:
        await task
    except asyncio.CancelledError as error:
        report(error)
    report(task.cancelling())


asyncio.run(amain())
