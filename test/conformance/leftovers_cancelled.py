# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tasks left at the end of main are cancelled and awaited: their clean-up runs to its end."""

import asyncio

from report import report


async def left(name, turns):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        report(name, error)
        for _ in range(turns):
            await asyncio.sleep(0)
        report(name, "cleaned up")
        raise


async def amain():
    asyncio.current_task().tasks = asyncio.create_task(left("a", 2))
    await asyncio.sleep(0)
    report("main ends")
    return "result"


report(asyncio.run(amain()))
