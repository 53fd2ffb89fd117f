# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A task may be named, at its creation and later."""

import asyncio

from report import report


async def child():
    report(asyncio.current_task().get_name())


async def amain():
    second = asyncio.create_task(child())
    first = asyncio.create_task(child(), name="worker")
    report(first.get_name(), second.get_name())
    second.set_name("renamed")
    asyncio.current_task().set_name("the main one")
    await second
    await first
    await child()


asyncio.run(amain())
