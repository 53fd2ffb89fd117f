# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""gather of nothing has an empty result."""

import asyncio

from report import report


async def amain():
    report(await asyncio.gather())
    report(await asyncio.gather(*[]))


asyncio.run(amain())
