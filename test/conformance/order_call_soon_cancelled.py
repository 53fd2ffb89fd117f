# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A call_soon callback that is cancelled before its turn does not run."""

import asyncio

from report import report


async def amain():
    loop = asyncio.get_running_loop()
    second = None

    def first():
        report("first cancels the second")
        second.cancel()

    loop.call_soon(first)
    second = loop.call_soon(lambda: report("second"))
    loop.call_soon(lambda: report("third"))
    await asyncio.sleep(0)
    report(second.cancelled())


asyncio.run(amain())
