# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The debug option is the loop's debug mode; slow callbacks count from 100 ms."""

import asyncio

from report import report


async def amain():
    loop = asyncio.get_running_loop()
    report(loop.get_debug(), round(loop.slow_callback_duration * 1000))
    loop.set_debug(not loop.get_debug())
    report(loop.get_debug())


for debug in (None, True, False):
    asyncio.run(amain(), debug=debug)
