# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A coroutine that dies unawaited is reported with its name."""

import asyncio
import warnings

from report import report


async def forgotten():
    report("never")


async def amain():
    warnings.simplefilter("always")
    warnings.showwarning = lambda message, *_: report(message.args[0])
    forgotten()
    report("main goes on")


asyncio.run(amain())
