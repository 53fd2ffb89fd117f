# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""LIFO and priority queues; QueueEmpty and QueueFull of the calls that do not wait."""

import asyncio

from report import report


async def amain():
    lifo, priority = asyncio.LifoQueue(3), asyncio.PriorityQueue()
    for number in (2, 3, 1):
        lifo.put_nowait(number)
        priority.put_nowait(number)
    for queue in (lifo, priority):
        report(queue.qsize(), queue.full(), [queue.get_nowait() for _ in range(3)])
    try:
        lifo.get_nowait()
    except asyncio.QueueEmpty as error:
        report(error)
    try:
        small = asyncio.Queue(1)
        small.put_nowait(1)
        small.put_nowait(2)
    except asyncio.QueueFull as error:
        report(error)


asyncio.run(amain())
