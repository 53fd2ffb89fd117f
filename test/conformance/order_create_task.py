# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""create_task only schedules: the caller continues, the tasks start in order at its next wait."""

import asyncio

from report import report


async def child(name):
    report("start", name)
    await asyncio.sleep(0)
    report("end", name)


async def amain():
    tasks = [asyncio.create_task(child(name)) for name in "abc"]
    report("created")
    for task in tasks:
        await task
    report("done")


asyncio.run(amain())
