# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""An awaited task throws its exception each time it is awaited."""

import asyncio

from report import report


async def fail():
    await asyncio.sleep(0)
    raise ValueError("no")


async def amain():
    task = asyncio.create_task(fail())
    for _ in range(2):
        try:
            await task
        except ValueError as error:
            report("caught", error)
    report(task.done(), task.cancelled(), task.exception())


asyncio.run(amain())
