# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Only the first await of a cancelled task gets the message."""

import asyncio

from report import report


async def amain():
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel("enough")
    for _ in range(2):
        try:
            await task
        except asyncio.CancelledError as error:
            report(error)


asyncio.run(amain())
