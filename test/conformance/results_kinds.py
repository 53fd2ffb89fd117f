# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Results of every kind come out of await, gather and run."""

import asyncio

from report import report


async def number():
    return 42


async def words():
    await asyncio.sleep(0)
    return ["a", "b"]


async def nothing():
    pass


async def amain():
    report(await number(), await words(), await nothing() is None)
    report(await asyncio.gather(number(), words(), nothing()))
    report(await asyncio.sleep(0, "slept"))
    return "from main"


report(asyncio.run(amain()))
