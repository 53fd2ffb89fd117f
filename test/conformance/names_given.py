# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A task may be named, at its creation and later; a named task takes no number."""

import asyncio

from report import report


async def child():
    report(asyncio.current_task().get_name())


async def amain():
    first = asyncio.create_task(child(), name="worker")
    second = asyncio.create_task(child())
    report(first.get_name(), second.get_name())
    second.set_name("renamed")
    asyncio.current_task().set_name("the main one")
    await first
    await second
    await child()


asyncio.run(amain())
