# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""run() ends only when the functions in its threads have ended, also when main throws."""

import asyncio
import threading
import time

from report import report


def slow(name, started):
    started.set()
    time.sleep(0.05)
    report(name, "has ended")


async def amain(name):
    started = threading.Event()
    task = asyncio.create_task(asyncio.to_thread(slow, name, started))
    while not started.is_set():
        await asyncio.sleep(0.001)
    report(name, "main ends", task.done())
    if name == "b":
        raise RuntimeError("main failed")


asyncio.run(amain("a"))
report("run has returned")
try:
    asyncio.run(amain("b"))
except RuntimeError as error:
    report(error)
