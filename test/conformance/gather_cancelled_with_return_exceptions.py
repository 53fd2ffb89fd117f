# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A cancelled gather is a cancellation, also with return_exceptions; the message goes through."""

import asyncio

from report import report


async def child(name):
    try:
        await asyncio.sleep(10)
    finally:
        report(name, "ends")


async def parent():
    report(await asyncio.gather(child("a"), child("b"), return_exceptions=True))


async def amain():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("stop it")
    try:
        await task
    except asyncio.CancelledError as error:
        report(error, task.cancelled())


asyncio.run(amain())
