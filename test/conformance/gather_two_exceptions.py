# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""gather: of two exceptions the first in time wins; the second is not reported as lost."""

import asyncio

from report import report


async def fail(turns, text):
    for _ in range(turns):
        await asyncio.sleep(0)
    report("fails", text)
    raise ValueError(text)


async def amain():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: report("handler", context["message"]))
    try:
        await asyncio.gather(fail(3, "late"), fail(1, "early"))
    except ValueError as error:
        report(error)
    for _ in range(5):
        await asyncio.sleep(0)
    report("end")


asyncio.run(amain())
