# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Cancelling the task that runs a group cancels its members; CancelledError comes out, no group."""

import asyncio

from report import report


async def child(name):
    try:
        await asyncio.sleep(10)
    finally:
        report("a member ends")


async def parent():
    async with asyncio.TaskGroup() as group:
        group.create_task(child("a"))
        group.create_task(child("b"))


async def amain():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("outside")
    try:
        await task
    except BaseException as error:
        report(error, task.cancelled())


asyncio.run(amain())
