# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A runner keeps its loop over several runs; tasks left by one continue in the next, names count on."""

import asyncio

from report import report


async def worker(go_on):
    await go_on.wait()
    report("worker goes on")
    return "worked"


async def first():
    go_on = asyncio.Event()
    task = asyncio.create_task(worker(go_on))
    await asyncio.sleep(0)
    report(asyncio.current_task().get_name(), task.done())
    return task, go_on


async def second(task, go_on):
    go_on.set()
    report(asyncio.current_task().get_name(), await task)


with asyncio.Runner() as runner:
    task, go_on = runner.run(first())
    runner.run(second(task, go_on))
