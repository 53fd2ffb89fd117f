# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""timeout: the deadline can be moved while the block runs, and not after it."""

import asyncio

from report import report


async def amain():
    loop = asyncio.get_running_loop()
    kept = None
    try:
        async with asyncio.timeout(10) as limit:
            kept = limit
            limit.reschedule(loop.time() + 0.005)
            await asyncio.sleep(10)
    except TimeoutError as error:
        report(error)
    async with asyncio.timeout(0.005) as limit:
        limit.reschedule(None)
        await asyncio.sleep(0.015)
    report("not expired")
    async with asyncio.timeout(0.005) as limit:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            try:
                limit.reschedule(None)
            except RuntimeError as error:
                report(error)


asyncio.run(amain())
