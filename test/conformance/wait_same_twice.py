# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A task that is listed twice counts once for wait and as_completed, twice for gather."""

import asyncio

from report import report


async def work():
    report("works")
    await asyncio.sleep(0)
    return 7


async def amain():
    task = asyncio.create_task(work())
    done, pending = await asyncio.wait([task, task])
    report(len(done), len(pending))
    for result in asyncio.as_completed([task, task]):
        report(await result)
    report(await asyncio.gather(task, task))


asyncio.run(amain())
