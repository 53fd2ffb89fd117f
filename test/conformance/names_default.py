# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tasks are called Task-1 (main), Task-2 ... in the order of their creation."""

import asyncio

from report import report


async def child():
    report(asyncio.current_task().get_name())


async def amain():
    await child()
    first = asyncio.create_task(child())
    second = asyncio.create_task(child())
    report(second.get_name(), first.get_name())
    await asyncio.gather(first, second, child())


asyncio.run(amain())
