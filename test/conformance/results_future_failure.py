# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A future that gets an exception, and one that is cancelled."""

import asyncio

from report import report


async def amain():
    loop = asyncio.get_running_loop()
    failed, cancelled = loop.create_future(), loop.create_future()
    loop.call_soon(lambda: failed.set_exception(ValueError("set")))
    loop.call_soon(lambda: report(cancelled.cancel("why")))
    for future in (failed, cancelled):
        try:
            await future
        except BaseException as error:
            report(error)
    report(failed.exception(), cancelled.cancelled(), cancelled.cancel())


asyncio.run(amain())
