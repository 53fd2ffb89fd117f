# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""set() wakes all waiters in order; a cleared event makes the next ones wait."""

import asyncio

from report import report


async def waiter(name, event):
    await event.wait()
    report(name, event.is_set())


async def amain():
    event = asyncio.Event()
    waiting = [asyncio.create_task(waiter(name, event)) for name in "abc"]
    await asyncio.sleep(0)
    event.set()
    report("set")
    event.clear()
    await asyncio.sleep(0)
    late = asyncio.create_task(waiter("late", event))
    await asyncio.gather(*waiting)
    report(late.done())
    event.set()
    await late


asyncio.run(amain())
