# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""timeout of no time, or of less: the block runs up to its first wait; one that does not wait ends in time."""

import asyncio

from report import report


async def limited(seconds, turns):
    try:
        async with asyncio.timeout(seconds) as limit:
            report("in the block", limit.expired())
            for turn in range(turns):
                await asyncio.sleep(0)
                report("turn", turn)
            await asyncio.sleep(10 if turns else 0)
            report("after the wait")
    except TimeoutError as error:
        report(error, limit.expired())


async def no_wait(seconds):
    async with asyncio.timeout(seconds) as limit:
        report("no wait")
    report(limit.expired())


async def amain():
    await limited(0, 1)
    await limited(-1, 1)
    await no_wait(0)


asyncio.run(amain())
