# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""join waits until every item is done; task_done too often is an error."""

import asyncio

from report import report


async def worker(queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(0)
        report("worked on", item)
        queue.task_done()


async def amain():
    queue = asyncio.Queue()
    for number in range(3):
        queue.put_nowait(number)
    task = asyncio.create_task(worker(queue))
    await queue.join()
    report("joined", queue.empty())
    task.cancel()
    try:
        queue.task_done()
    except ValueError as error:
        report(error)


asyncio.run(amain())
