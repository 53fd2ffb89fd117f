# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""wait_for around a shield: only the waiting times out."""

import asyncio

from report import report


async def inner(go_on):
    await go_on.wait()
    return "survived"


async def amain():
    go_on = asyncio.Event()
    task = asyncio.create_task(inner(go_on))
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.005)
    except TimeoutError as error:
        report(error, task.done(), task.cancelled())
    go_on.set()
    report(await task)


asyncio.run(amain())
