# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Cancelling a task in to_thread ends its waiting; the function continues and run() waits for it."""

import asyncio
import threading
import time

from report import report


gate = threading.Event()


def work(loop, started):
    loop.call_soon_threadsafe(started.set)
    gate.wait()
    time.sleep(0.02)
    report("work ends")


async def amain():
    started = asyncio.Event()
    task = asyncio.create_task(asyncio.to_thread(work, asyncio.get_running_loop(), started))
    await started.wait()
    task.cancel("no patience")
    try:
        await task
    except asyncio.CancelledError as error:
        report(error)
    gate.set()
    report("main ends")


asyncio.run(amain())
report("run returned")
