# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""call_later runs callbacks by their time, after everything that is ready now."""

import asyncio

from report import report


async def amain():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_later(0.03, lambda: done.set_result("late"))
    loop.call_later(0.02, lambda: report("second"))
    loop.call_later(0.01, lambda: report("first"))
    loop.call_soon(lambda: report("now"))
    report(await done)


asyncio.run(amain())
