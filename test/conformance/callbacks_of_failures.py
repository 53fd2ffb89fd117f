# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Done-callbacks of a failed and of a cancelled task see the outcome."""

import asyncio

from report import report


async def fail():
    raise ValueError("bad")


def tell(task):
    report("cancelled" if task.cancelled() else task.exception())


async def amain():
    failing = asyncio.create_task(fail())
    failing.add_done_callback(tell)
    cancelled = asyncio.create_task(asyncio.sleep(1))
    cancelled.add_done_callback(tell)
    await asyncio.sleep(0)
    cancelled.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    report("end")


asyncio.run(amain())
