# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A timeout around a task group: the members are cancelled, TimeoutError comes out."""

import asyncio

from report import report


async def child(name):
    try:
        await asyncio.sleep(10)
    finally:
        report("a member ends")


async def amain():
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as group:
                group.create_task(child("a"))
                group.create_task(child("b"))
    except TimeoutError as error:
        report(error)


asyncio.run(amain())
