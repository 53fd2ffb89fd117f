# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""as_completed with a limit: late results are a TimeoutError, and their tasks continue."""

import asyncio

from report import report


async def amain():
    quick = asyncio.create_task(asyncio.sleep(0, "quick"))
    late = asyncio.create_task(asyncio.sleep(10, "late"))
    for following in asyncio.as_completed([quick, late], timeout=0.01):
        try:
            report(await following)
        except TimeoutError as error:
            report(error, late.done())


asyncio.run(amain())
