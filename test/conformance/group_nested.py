# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Groups in groups: the inner group's exceptions are a group inside the outer one."""

import asyncio

from report import report


async def fail(text):
    raise ValueError(text)


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail("one"))
        group.create_task(fail("two"))


async def amain():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(inner())
            group.create_task(asyncio.sleep(10))
    except ExceptionGroup as errors:
        report(errors)


asyncio.run(amain())
