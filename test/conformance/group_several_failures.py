# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""All failures of a group come out together, in the order in which they happened."""

import asyncio

from report import report


async def fail(error):
    await asyncio.sleep(0)
    raise error


async def fail_in_cleanup():
    try:
        await asyncio.sleep(10)
    finally:
        raise RuntimeError("in clean-up")


async def amain():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail_in_cleanup())
            group.create_task(fail(ValueError("a")))
            group.create_task(fail(IndexError("b")))
    except ExceptionGroup as errors:
        report(errors)


asyncio.run(amain())
