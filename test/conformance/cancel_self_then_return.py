# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A task that cancels itself and then returns is cancelled."""

import asyncio

from report import report


async def child():
    asyncio.current_task().cancel("last moment")
    return 1


async def amain():
    task = asyncio.create_task(child())
    try:
        report(await task)
    except asyncio.CancelledError as error:
        report(error)
    report(task.cancelled())


asyncio.run(amain())
