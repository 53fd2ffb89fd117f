# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""An exception in a callback goes to the loop's exception handler; the loop and later callbacks continue."""

import asyncio

from report import report


async def amain():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: report("handler:", context["exception"]))

    def broken(*_):
        raise RuntimeError("in callback")

    loop.call_soon(broken)
    loop.call_soon(lambda: report("next"))
    await asyncio.sleep(0)
    task = asyncio.create_task(asyncio.sleep(0))
    task.add_done_callback(broken)
    task.add_done_callback(lambda _: report("second callback"))
    await task
    report("end")


asyncio.run(amain())
