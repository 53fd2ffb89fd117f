# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""An exception of the block cancels the tasks and is in the group, after theirs."""

import asyncio

from report import report


async def child(fails):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        report("cancelled")
        if fails:
            raise ValueError("child")
        raise


async def amain():
    for fails in (False, True):
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(child(fails))
                await asyncio.sleep(0)
                raise RuntimeError("block")
        except ExceptionGroup as errors:
            report(errors)


asyncio.run(amain())
