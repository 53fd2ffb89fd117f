# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""wait_for: a result or an exception that comes in time."""

import asyncio

from report import report


async def value():
    await asyncio.sleep(0)
    return "in time"


async def fail():
    await asyncio.sleep(0)
    raise ValueError("in time, too")


async def amain():
    report(await asyncio.wait_for(value(), 5))
    report(await asyncio.wait_for(value(), None))
    try:
        await asyncio.wait_for(fail(), 5)
    except ValueError as error:
        report(error)


asyncio.run(amain())
