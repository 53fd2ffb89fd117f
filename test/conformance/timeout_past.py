# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""timeout_at with a deadline that has passed: the block runs up to its first wait."""

import asyncio

from report import report


async def amain():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            report("entered")
            await asyncio.sleep(0)
            report("never")
    except TimeoutError as error:
        report(error)


asyncio.run(amain())
