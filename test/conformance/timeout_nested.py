# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Nested timeouts: the one that expired is the one that throws."""

import asyncio

from report import report


async def attempt(outer, inner):
    try:
        async with asyncio.timeout(outer):
            try:
                async with asyncio.timeout(inner):
                    await asyncio.sleep(10)
            except TimeoutError as error:
                report("inner", error)
            report("between")
    except TimeoutError as error:
        report("outer", error)


async def amain():
    await attempt(10, 0.005)
    await attempt(0.005, 10)


asyncio.run(amain())
