# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""call_at runs callbacks at points of the loop's clock; a cancelled one never."""

import asyncio

from report import report


async def amain():
    loop = asyncio.get_running_loop()
    start = loop.time()
    loop.call_at(start + 0.02, lambda: report("b"))
    loop.call_at(start + 0.01, lambda: report("a"))
    cancelled = loop.call_at(start + 0.015, lambda: report("never"))
    cancelled.cancel()
    report(cancelled.cancelled())
    await asyncio.sleep(0.03)
    report("end")


asyncio.run(amain())
