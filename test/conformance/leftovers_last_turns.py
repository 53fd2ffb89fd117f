# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Everything that is ready when main ends still gets its turn: a task's body, and its done-callback."""

import asyncio

from report import report


async def left():
    report("left")


async def amain():
    task = asyncio.create_task(left())
    task.add_done_callback(lambda t: report("cancelled", t.cancelled()))
    report("main ends")


asyncio.run(amain())
