# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Without a running loop: get_running_loop, create_task, current_task."""

import asyncio

from report import report


async def child():
    pass


coro = child()
for attempt in (asyncio.get_running_loop, lambda: asyncio.create_task(coro), asyncio.current_task, asyncio.all_tasks):
    try:
        attempt()
    except RuntimeError as error:
        report(error)
coro.close()
