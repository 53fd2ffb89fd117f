# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Done-callbacks run in the order in which they were added, in the turn after the end, before later work."""

import asyncio

from report import report


async def child():
    report("child ends")
    return 3


async def amain():
    task = asyncio.create_task(child())
    task.add_done_callback(lambda t: report("first", t.result()))
    task.add_done_callback(lambda t: report("second", t.done()))
    report(await task)
    task.add_done_callback(lambda t: report("late"))
    report("added late")
    await asyncio.sleep(0)
    report("end")


asyncio.run(amain())
