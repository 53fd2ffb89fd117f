# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""except* picks the exceptions of a type out of a group, nested ones too."""

import asyncio

from report import report


async def fail(error):
    raise error


async def amain():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError("one")))
            group.create_task(fail(RuntimeError("two")))
            group.create_task(fail(ValueError("three")))
    except* ValueError as errors:
        for error in errors.exceptions:
            report("handled", error)
    except* RuntimeError as errors:
        report("left", errors.exceptions)


asyncio.run(amain())
