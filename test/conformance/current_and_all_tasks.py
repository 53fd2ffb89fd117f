# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""current_task in tasks and callbacks; all_tasks lists the tasks that are not done."""

import asyncio

from report import report


async def child():
    report(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    await asyncio.sleep(0)


async def amain():
    main = asyncio.current_task()
    task = asyncio.create_task(child(), name="child")
    report(sorted(t.get_name() for t in asyncio.all_tasks()))
    asyncio.get_running_loop().call_soon(lambda: report("callback", asyncio.current_task() is None))
    await task
    report(asyncio.current_task() is main, len(asyncio.all_tasks()))


asyncio.run(amain())
