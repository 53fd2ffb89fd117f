# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""call_soon callbacks run in order, interleaved with the tasks that became ready before and after."""

import asyncio

from report import report


async def child():
    report("child")


async def amain():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: report("soon 1"))
    task = asyncio.create_task(child())
    loop.call_soon(lambda: report("soon 2"))
    loop.call_soon(lambda: loop.call_soon(lambda: report("soon 3")))
    report("main")
    await asyncio.sleep(0)
    report("main again")
    await task
    await asyncio.sleep(0)


asyncio.run(amain())
