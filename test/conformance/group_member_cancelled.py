# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A member that is cancelled on its own does not fail the group."""

import asyncio

from report import report


async def child():
    await asyncio.sleep(0.005)
    report("the other ends")


async def amain():
    async with asyncio.TaskGroup() as group:
        cancelled = group.create_task(asyncio.sleep(10))
        group.create_task(child())
        await asyncio.sleep(0)
        cancelled.cancel()
    report("no exception", cancelled.cancelled())


asyncio.run(amain())
