# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""SIGINT cancels the main task; its clean-up runs; run() throws KeyboardInterrupt."""

import asyncio
import os
import signal

from report import report


async def amain():
    asyncio.get_running_loop().call_soon(os.kill, os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        report("main:", error)
        await asyncio.sleep(0)
        report("cleaned up")
        raise


try:
    asyncio.run(amain())
except KeyboardInterrupt as error:
    report("run:", error)
