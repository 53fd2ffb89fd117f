# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""run() in a running loop is refused: in a coroutine, a helper, a callback; a runner's too."""

import asyncio

from report import report


async def child():
    pass


def attempt(run):
    coro = child()
    try:
        run(coro)
    except RuntimeError as error:
        report(str(error).removeprefix("asyncio."))
    coro.close()


async def amain():
    attempt(asyncio.run)
    asyncio.get_running_loop().call_soon(attempt, asyncio.run)
    await asyncio.sleep(0)
    runner = asyncio.Runner()
    attempt(runner.run)
    report("main goes on")


asyncio.run(amain())
