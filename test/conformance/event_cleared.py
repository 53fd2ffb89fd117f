# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""An event that is cleared in the turn in which it was set wakes its waiters all the same; later ones wait."""

import asyncio

from report import report


async def waiter(name, event):
    report(name, "waits", event.is_set())
    await event.wait()
    report(name, "is awake", event.is_set())


async def amain():
    event = asyncio.Event()
    first = asyncio.create_task(waiter("a", event))
    await asyncio.sleep(0)
    event.set()
    event.clear()
    second = asyncio.create_task(waiter("b", event))
    await first
    report(second.done())
    event.set()
    await second
    await waiter("c", event)


asyncio.run(amain())
