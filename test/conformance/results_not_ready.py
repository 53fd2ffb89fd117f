# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""result() and exception() of a pending, a finished and a cancelled task."""

import asyncio

from report import report


async def value():
    return 5


def look(task):
    for question in (task.result, task.exception):
        try:
            report(question())
        except BaseException as error:
            report(error)


async def amain():
    task = asyncio.create_task(value())
    look(task)
    await task
    look(task)
    report(task.cancel(), task.cancelled())
    cancelled = asyncio.create_task(value())
    report(cancelled.cancel())
    await asyncio.sleep(0)
    look(cancelled)


asyncio.run(amain())
