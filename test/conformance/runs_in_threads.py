# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Each thread may run a loop of its own; a run inside a run is refused there too."""

import asyncio
import threading

from report import report


async def child():
    return 1


async def amain():
    await asyncio.sleep(0)
    late = child()
    try:
        asyncio.run(late)
    except RuntimeError:
        report("refused")
    return await late


def in_thread(name):
    report(name, asyncio.run(amain()))


for name in ("first", "second"):
    thread = threading.Thread(target=in_thread, args=(name,))
    thread.start()
    thread.join()
