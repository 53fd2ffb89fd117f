# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A negative semaphore, and a bounded one that is released too often."""

import asyncio

from report import report


async def amain():
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        report(error)
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    report(bounded.locked())
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        report(error)


asyncio.run(amain())
