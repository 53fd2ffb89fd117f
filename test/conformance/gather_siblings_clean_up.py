# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Siblings of a failure are not cancelled by gather, but by the end of main."""

import asyncio

from report import report


async def fail():
    await asyncio.sleep(0)
    raise ValueError("failed")


async def sibling():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        report("the sibling is cancelled")
        raise


async def amain():
    try:
        await asyncio.gather(fail(), sibling())
    except ValueError as error:
        report(error)
    report(len(asyncio.all_tasks()))


asyncio.run(amain())
