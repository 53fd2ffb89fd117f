# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""gather: the first exception comes out, the siblings run to their end."""

import asyncio

from report import report


async def worker(name, turns, error=None):
    for _ in range(turns):
        await asyncio.sleep(0)
    report("ends", name)
    if error:
        raise error
    return name


async def amain():
    slow = asyncio.create_task(worker("slow", 4))
    try:
        await asyncio.gather(worker("a", 1), worker("b", 2, ValueError("from b")), slow)
    except ValueError as error:
        report("caught", error, slow.done(), slow.cancelled())
    report(await slow)


asyncio.run(amain())
