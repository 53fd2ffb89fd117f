# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""timeout: the block is cancelled, and the CancelledError that leaves it becomes a TimeoutError."""

import asyncio

from report import report


async def amain():
    try:
        async with asyncio.timeout(0.01) as limit:
            report(limit.expired())
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as error:
                report("block:", error, limit.expired())
                raise
    except TimeoutError as error:
        report(error, asyncio.current_task().cancelling())
    await asyncio.sleep(0)
    report("going on")


asyncio.run(amain())
