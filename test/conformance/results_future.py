# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A future of the loop: set once, awaited by several; setting it twice is an error."""

import asyncio

from report import report


async def awaiter(name, future):
    report(name, await future)


async def amain():
    future = asyncio.get_running_loop().create_future()
    waiting = [asyncio.create_task(awaiter(name, future)) for name in "ab"]
    await asyncio.sleep(0)
    report(future.done())
    future.set_result(9)
    report(future.done(), future.result())
    try:
        future.set_result(10)
    except asyncio.InvalidStateError as error:
        report(type(error).__name__)
    for task in waiting:
        await task


asyncio.run(amain())
