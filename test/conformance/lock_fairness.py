# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A lock goes to the tasks in the order of their requests; latecomers wait."""

import asyncio

from report import report


async def worker(name, lock):
    report(name, "asks")
    async with lock:
        report(name, "has it")
        await asyncio.sleep(0)
    report(name, "released", lock.locked())


async def amain():
    lock = asyncio.Lock()
    await asyncio.gather(*[worker(name, lock) for name in "abc"])
    try:
        lock.release()
    except RuntimeError as error:
        report(error)


asyncio.run(amain())
