# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A future of an earlier run's loop cannot be awaited in another."""

import asyncio

from report import report


async def first():
    future = asyncio.get_running_loop().create_future()
    return future


async def second(future):
    try:
        await future
    except RuntimeError as error:
        report(type(error).__name__, str(error).endswith("attached to a different loop"))


asyncio.run(second(asyncio.run(first())))
