# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A semaphore is locked when nothing is left; a release by another task lets the next one in."""

import asyncio

from report import report


async def user(name, semaphore):
    await semaphore.acquire()
    report(name, "is in", semaphore.locked())


async def amain():
    semaphore = asyncio.Semaphore(2)
    report(semaphore.locked())
    users = [asyncio.create_task(user(name, semaphore)) for name in "abc"]
    await asyncio.sleep(0)
    report(semaphore.locked(), users[2].done())
    semaphore.release()
    await users[2]
    semaphore.release()
    semaphore.release()
    semaphore.release()
    report(semaphore.locked())
    await asyncio.gather(*[user(name, semaphore) for name in "de"])


asyncio.run(amain())
