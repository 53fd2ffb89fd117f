# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""run, create_task, gather of something that is no coroutine: the kind of exception and its first words."""

import asyncio

from report import report


def refused(function, what):
    try:
        function(what)
    except (TypeError, ValueError) as error:
        report(type(error).__name__, str(error).partition(" got")[0])


async def amain():
    refused(asyncio.create_task, 42)
    refused(asyncio.gather, 42)
    refused(asyncio.shield, 42)


refused(asyncio.run, 42)
refused(asyncio.run, amain)
asyncio.run(amain())
