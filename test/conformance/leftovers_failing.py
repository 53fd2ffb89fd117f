# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A leftover that fails in its clean-up is reported to the exception handler, not lost."""

import asyncio

from report import report


async def left():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("clean-up failed")


async def amain():
    asyncio.get_running_loop().set_exception_handler(
        lambda _, context: report(context["message"], context["exception"]))
    task = asyncio.create_task(left())
    await asyncio.sleep(0)
    report("main ends", task.done())


asyncio.run(amain())
report("run returned")
