# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""timeout: a block that ends in time, without a limit, or with an exception of its own."""

import asyncio

from report import report


async def amain():
    async with asyncio.timeout(5) as limit:
        await asyncio.sleep(0)
    report(limit.expired())
    async with asyncio.timeout(None) as limit:
        await asyncio.sleep(0)
        report(limit.when() is None)
    try:
        async with asyncio.timeout(5):
            raise ValueError("own")
    except ValueError as error:
        report(error)


asyncio.run(amain())
