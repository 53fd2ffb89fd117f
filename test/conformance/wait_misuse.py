# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""wait of coroutines, or of an empty range, is refused."""

import asyncio

from report import report


async def child():
    pass


async def amain():
    coro = child()
    try:
        await asyncio.wait([coro])
    except TypeError as error:
        report(error)
    coro.close()
    try:
        await asyncio.wait([])
    except ValueError as error:
        report(type(error).__name__)


asyncio.run(amain())
