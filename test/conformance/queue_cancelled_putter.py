# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A putter that is cancelled leaves its place in the line; its value is not in the queue."""

import asyncio

from report import report


async def putter(queue, value):
    try:
        await queue.put(value)
        report("put", value)
    except asyncio.CancelledError as error:
        report("not put", value, error)
        raise


async def amain():
    queue = asyncio.Queue(1)
    await queue.put(0)
    putters = [asyncio.create_task(putter(queue, value)) for value in (1, 2, 3)]
    await asyncio.sleep(0)
    report(queue.full(), queue.qsize())
    putters[0].cancel()
    await asyncio.sleep(0)
    for _ in range(3):
        report("got", await queue.get())
    report(queue.empty())
    await asyncio.wait(putters)


asyncio.run(amain())
