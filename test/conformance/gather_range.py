# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""gather over a list keeps its order, in any order of completion."""

import asyncio

from report import report


async def value(number):
    for _ in range(5 - number):
        await asyncio.sleep(0)
    report("ends", number)
    return number * number


async def amain():
    report(await asyncio.gather(*[value(number) for number in range(5)]))


asyncio.run(amain())
