# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The numbers of tasks continue from one run to the next."""

import asyncio

from report import report


async def amain():
    report(asyncio.current_task().get_name())
    await asyncio.create_task(asyncio.sleep(0))


for _ in range(3):
    asyncio.run(amain())
