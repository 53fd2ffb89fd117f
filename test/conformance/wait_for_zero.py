# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""wait_for with no time at all: an awaitable that is not done yet is cancelled before it starts."""

import asyncio

from report import report


async def child():
    report("never")


async def done():
    return "done"


async def amain():
    try:
        await asyncio.wait_for(child(), 0)
    except TimeoutError as error:
        report(error)
    task = asyncio.create_task(done())
    await asyncio.sleep(0)
    report(await asyncio.wait_for(task, 0))


asyncio.run(amain())
