# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A failing task cancels its siblings and the block; the group waits for their clean-up, then throws."""

import asyncio

from report import report


async def fail():
    await asyncio.sleep(0)
    raise ValueError("first")


async def sibling():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        report("sibling", error)
        await asyncio.sleep(0)
        report("sibling cleaned up")
        raise


async def amain():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            group.create_task(sibling())
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as error:
                report("block", error)
                raise
    except ExceptionGroup as errors:
        report(errors)
    report(asyncio.current_task().cancelling())
    await asyncio.sleep(0)


asyncio.run(amain())
