# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A main task that swallows the cancellation of SIGINT returns its result."""

import asyncio
import os
import signal

from report import report


async def amain():
    asyncio.get_running_loop().call_soon(os.kill, os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        report("not yet")
    return "saved"


report(asyncio.run(amain()))
