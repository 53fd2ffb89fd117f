# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A task group waits for all its tasks; the block's own code runs first."""

import asyncio

from report import report


async def child(name, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    report("ends", name)
    return name


async def amain():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(child("a", 3))
        second = group.create_task(child("b", 1), name="named")
        report("block ends", second.get_name())
    report(first.result(), second.result())


asyncio.run(amain())
