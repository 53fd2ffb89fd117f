# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A group that is shutting down takes no more tasks."""

import asyncio

from report import report


async def fail():
    raise ValueError("fails")


async def late():
    report("never")


async def amain():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                coro = late()
                try:
                    group.create_task(coro)
                except RuntimeError as error:
                    report(str(error).endswith("is shutting down"))
                coro.close()
                raise
    except ExceptionGroup as errors:
        report(errors)


asyncio.run(amain())
