# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A getter that is cancelled when an item was just given to it leaves the item to the next."""

import asyncio

from report import report


async def getter(name, queue):
    report(name, await queue.get())


async def amain():
    queue = asyncio.Queue()
    first = asyncio.create_task(getter("first", queue))
    second = asyncio.create_task(getter("second", queue))
    await asyncio.sleep(0)
    queue.put_nowait("item")
    first.cancel()
    await second
    report(first.cancelled(), queue.empty())


asyncio.run(amain())
