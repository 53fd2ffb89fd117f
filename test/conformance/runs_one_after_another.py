# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Several runs: each has a loop of its own, and a failed one does not disturb the next."""

import asyncio

from report import report


async def attempt(number):
    await asyncio.sleep(0)
    if number == 1:
        raise RuntimeError("second run")
    return number


for number in range(3):
    try:
        report(asyncio.run(attempt(number)))
    except RuntimeError as error:
        report(error)
