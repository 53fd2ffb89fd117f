# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""cancel() of a task that is done does nothing and returns false; it is not counted."""

import asyncio

from report import report


async def work():
    return 7


async def amain():
    task = asyncio.create_task(work())
    report(await task)
    report(task.cancel("too late"), task.cancelled(), task.cancelling())
    report(task.result())
    pending = asyncio.create_task(work())
    report(pending.cancel(), pending.cancelled(), pending.cancelling())
    report(pending.cancel(), pending.cancelling())
    try:
        await pending
    except asyncio.CancelledError as error:
        report(error)
    report(pending.cancel(), pending.cancelled(), pending.cancelling())


asyncio.run(amain())
