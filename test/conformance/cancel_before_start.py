# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A task that is cancelled before its first turn never enters its body."""

import asyncio

from report import report


async def child():
    report("never")


async def amain():
    task = asyncio.create_task(child())
    task.cancel("too early")
    try:
        await task
    except asyncio.CancelledError as error:
        report(error)
    report(task.cancelled())


asyncio.run(amain())
