# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A child that is cancelled on its own counts as a CancelledError of gather; the awaiter is not cancelled."""

import asyncio

from report import report


async def child(turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    report("the other ends")


async def amain():
    first = asyncio.create_task(child(9))
    asyncio.get_running_loop().call_soon(lambda: first.cancel("only this"))
    second = asyncio.create_task(child(4))
    try:
        await asyncio.gather(first, second)
    except asyncio.CancelledError as error:
        report(error, asyncio.current_task().cancelling(), second.done())
    await second


asyncio.run(amain())
