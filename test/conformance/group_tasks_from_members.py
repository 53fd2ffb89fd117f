# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A member may add tasks while the group is being left."""

import asyncio

from report import report


async def child(group, depth):
    report("depth", depth)
    await asyncio.sleep(0)
    if depth < 3:
        group.create_task(child(group, depth + 1))


async def amain():
    async with asyncio.TaskGroup() as group:
        group.create_task(child(group, 1))
        report("block ends")
    report("all done")


asyncio.run(amain())
