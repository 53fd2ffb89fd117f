# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""In debug mode call_soon from another thread is refused."""

import asyncio

from report import report


def work(loop):
    try:
        loop.call_soon(lambda: report("never"))
    except RuntimeError as error:
        report(error)


async def amain():
    await asyncio.to_thread(work, asyncio.get_running_loop())


asyncio.run(amain(), debug=True)
