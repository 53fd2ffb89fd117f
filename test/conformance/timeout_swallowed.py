# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""timeout: a block that swallows the cancellation ends normally."""

import asyncio

from report import report


async def amain():
    async with asyncio.timeout(0.005) as limit:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            report("swallowed", asyncio.current_task().cancelling())
    report("no TimeoutError", asyncio.current_task().cancelling())
    await asyncio.sleep(0)


asyncio.run(amain())
