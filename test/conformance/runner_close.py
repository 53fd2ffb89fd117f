# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Closing a runner cancels the remaining tasks and closes its loop; a closed runner runs nothing."""

import asyncio

from report import report


async def left():
    try:
        await asyncio.sleep(10)
    finally:
        report("cleaned up")


async def amain():
    task = asyncio.create_task(left())
    await asyncio.sleep(0)
    report("main ends", task.done())
    return task


runner = asyncio.Runner()
task = runner.run(amain())
report("before close", task.done())
runner.close()
report("after close", task.cancelled())
runner.close()
coro = amain()
for attempt in (lambda: runner.run(coro), runner.get_loop):
    try:
        attempt()
    except RuntimeError as error:
        report(error)
coro.close()
