# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""wait_for: a coroutine that swallows the cancellation of a timeout gives its result."""

import asyncio

from report import report


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        report("not now")
    return "anyway"


async def failing():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("instead")


async def amain():
    try:
        report(await asyncio.wait_for(stubborn(), 0.005))
        report(await asyncio.wait_for(failing(), 0.005))
    except Exception as error:
        report(error)


asyncio.run(amain())
