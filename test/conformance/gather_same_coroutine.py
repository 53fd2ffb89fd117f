# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The same coroutine object twice in a gather."""

# differs: asyncio counts the object once and runs it; in C++ its first mention consumes it, and the second is refused.

import asyncio

from report import report


async def work():
    return 7


async def amain():
    once = work()
    try:
        report(await asyncio.gather(once, once))
    except TypeError as error:
        report(error)


asyncio.run(amain())
