# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""An exception thrown in the clean-up replaces the cancellation: the task has failed."""

import asyncio

from report import report


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("cleanup failed")


async def amain():
    task = asyncio.create_task(child())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except ValueError as error:
        report(error)
    report(task.cancelled(), task.exception())


asyncio.run(amain())
