# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A main task that is cancelled lets CancelledError out of run()."""

import asyncio

from report import report


async def amain():
    main = asyncio.current_task()
    asyncio.get_running_loop().call_later(0.005, lambda: main.cancel("from a callback"))
    try:
        await asyncio.sleep(10)
    finally:
        report("main cleans up")


try:
    asyncio.run(amain())
except asyncio.CancelledError as error:
    report("run:", type(error).__name__)
