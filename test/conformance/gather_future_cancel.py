# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""cancel() of gather's result: true while a child runs; the result is done one turn after the children."""

import asyncio

from report import report


async def amain():
    whole = asyncio.gather(asyncio.sleep(10), asyncio.sleep(10))
    await asyncio.sleep(0)
    report(whole.cancel("by hand"), whole.done())
    try:
        await whole
    except asyncio.CancelledError as error:
        report(error)
    report(whole.done(), whole.cancel())


asyncio.run(amain())
