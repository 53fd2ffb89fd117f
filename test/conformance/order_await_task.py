# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A task that ends wakes its awaiters one turn later, in the order in which they came."""

import asyncio

from report import report


async def child():
    report("child")
    return 7


async def awaiter(name, task):
    report(name, "waits")
    report(name, await task)


async def amain():
    task = asyncio.create_task(child())
    waiting = [asyncio.create_task(awaiter(name, task)) for name in ("a", "b", "c")]
    report("main", await task)
    for other in waiting:
        await other


asyncio.run(amain())
