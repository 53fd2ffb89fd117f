# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A waiter that is cancelled when the lock was just given to it passes it on."""

import asyncio

from report import report


async def worker(name, lock):
    try:
        await lock.acquire()
    except asyncio.CancelledError as error:
        report(name, error)
        raise
    report(name, "has it")
    lock.release()


async def amain():
    lock = asyncio.Lock()
    await lock.acquire()
    first = asyncio.create_task(worker("first", lock))
    second = asyncio.create_task(worker("second", lock))
    await asyncio.sleep(0)
    lock.release()
    first.cancel("too late")
    report(await asyncio.gather(first, second, return_exceptions=True), lock.locked())


asyncio.run(amain())
