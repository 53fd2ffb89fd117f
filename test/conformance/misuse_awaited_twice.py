# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A coroutine object can be awaited only once."""

import asyncio

from report import report


async def child():
    return 1


async def amain():
    coro = child()
    report(await coro)
    try:
        await coro
    except RuntimeError as error:
        report(error)


asyncio.run(amain())
