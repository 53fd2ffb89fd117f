# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""After SIGINT the other tasks are cancelled and cleaned up too, before KeyboardInterrupt comes out."""

import asyncio
import os
import signal

from report import report


async def left():
    try:
        await asyncio.sleep(10)
    finally:
        report("left cleans up")


async def amain():
    task = asyncio.create_task(left())
    asyncio.get_running_loop().call_soon(os.kill, os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(10)
    finally:
        report("main cleans up", task.done())


try:
    asyncio.run(amain())
except KeyboardInterrupt as error:
    report(error)
