# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""as_completed gives results as they arrive; an exception comes out in the place of its result."""

import asyncio

from report import report


async def worker(turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    if turns == 5:
        raise ValueError("five")
    return turns


async def amain():
    for following in asyncio.as_completed([asyncio.create_task(worker(turns)) for turns in (9, 1, 5)]):
        try:
            report(await following)
        except ValueError as error:
            report(error)


asyncio.run(amain())
