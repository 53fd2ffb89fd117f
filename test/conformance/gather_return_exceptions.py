# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""gather with return_exceptions: exceptions and cancellations are among the results, in order."""

import asyncio

from report import report


async def value(number):
    await asyncio.sleep(0)
    return number


async def fail():
    raise ValueError("one failed")


async def amain():
    cancelled = asyncio.create_task(value(3))
    cancelled.cancel("not this one")
    report(await asyncio.gather(value(1), fail(), cancelled, value(4), return_exceptions=True))


asyncio.run(amain())
