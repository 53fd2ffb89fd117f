# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""call_soon_threadsafe from another thread: in order, on the loop's thread."""

import asyncio
import threading

from report import report


async def amain():
    loop = asyncio.get_running_loop()
    here = threading.get_ident()
    done = loop.create_future()

    def work():
        for number in range(3):
            loop.call_soon_threadsafe(lambda n=number: report(n, threading.get_ident() == here))
        loop.call_soon_threadsafe(lambda: done.set_result(None))

    thread = threading.Thread(target=work)
    thread.start()
    await done
    thread.join()
    report("done")


asyncio.run(amain())
