# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Getters of a queue are served in the order in which they came; a full queue makes putters wait in line."""

import asyncio

from report import report


async def getter(name, queue):
    report(name, "got", await queue.get())


async def putter(number, queue):
    await queue.put(number)
    report("put", number, queue.qsize())


async def amain():
    queue = asyncio.Queue()
    getters = [asyncio.create_task(getter(name, queue)) for name in "abc"]
    await asyncio.sleep(0)
    for number in range(3):
        queue.put_nowait(number)
    await asyncio.gather(*getters)
    small = asyncio.Queue(1)
    putters = [asyncio.create_task(putter(number, small)) for number in range(3)]
    await asyncio.sleep(0)
    report(small.full())
    for _ in range(3):
        report("got", await small.get())
        await asyncio.sleep(0)
    await asyncio.gather(*putters)


asyncio.run(amain())
