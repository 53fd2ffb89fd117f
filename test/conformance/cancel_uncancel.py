# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""uncancel() takes requests back one by one, down to zero."""

import asyncio

from report import report


async def child():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        report(task.cancelling(), task.uncancel(), task.cancelling(), task.uncancel())
    await asyncio.sleep(0)
    return "went on"


async def amain():
    task = asyncio.create_task(child())
    await asyncio.sleep(0)
    task.cancel()
    report(await task)


asyncio.run(amain())
