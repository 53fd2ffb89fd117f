# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A task that awaits itself gets an exception."""

import asyncio

from report import report


async def amain():
    try:
        await asyncio.current_task()
    except RuntimeError as error:
        report(str(error).partition(":")[0])


asyncio.run(amain())
