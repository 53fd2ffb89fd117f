# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A task that cancels itself gets the exception at its next wait."""

import asyncio

from report import report


async def child():
    report(asyncio.current_task().cancel("myself"))
    report("still running")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        report(error)
        raise


async def amain():
    try:
        await asyncio.create_task(child())
    except asyncio.CancelledError as error:
        report("outside", error)


asyncio.run(amain())
