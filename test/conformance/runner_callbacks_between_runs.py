# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Callbacks scheduled between two runs of a runner run in the second."""

import asyncio

from report import report


async def amain(name):
    report(name, "starts")
    await asyncio.sleep(0)
    report(name, "ends")


with asyncio.Runner() as runner:
    runner.run(amain("first"))
    runner.get_loop().call_soon(lambda: report("between"))
    report("scheduled")
    runner.run(amain("second"))
