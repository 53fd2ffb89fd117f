# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A gather inside a gather: results keep the shape of the call."""

import asyncio

from report import report


async def value(number, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    report("done", number)
    return number


async def amain():
    report(await asyncio.gather(asyncio.gather(value(1, 3), value(2, 1)), value(3, 2)))


asyncio.run(amain())
