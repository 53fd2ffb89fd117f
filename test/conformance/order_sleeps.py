# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Sleepers wake in the order of their deadlines, not of their starts."""

import asyncio

from report import report


async def sleeper(name, length):
    await asyncio.sleep(length)
    report(name)


async def amain():
    await asyncio.gather(sleeper("late", 0.025), sleeper("early", 0.005), sleeper("middle", 0.015))


asyncio.run(amain())
