# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""to_thread: results and exceptions of a function on another thread; the loop runs meanwhile."""

import asyncio
import threading

from report import report


def work(number):
    if number < 0:
        raise ValueError("negative")
    return number * 2


def elsewhere(here):
    return threading.get_ident() != here


async def amain():
    report(await asyncio.to_thread(work, 21))
    report(await asyncio.to_thread(elsewhere, threading.get_ident()))
    try:
        await asyncio.to_thread(work, -1)
    except ValueError as error:
        report(error)
    gate = threading.Event()
    asyncio.get_running_loop().call_soon(lambda: (report("loop runs"), gate.set()))
    await asyncio.to_thread(gate.wait)
    report("joined")


asyncio.run(amain())
