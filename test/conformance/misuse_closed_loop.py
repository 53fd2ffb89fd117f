# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A closed loop schedules and runs nothing."""

import asyncio

from report import report


loop = asyncio.new_event_loop()
loop.call_soon(lambda: report("never"))
loop.close()
report(loop.is_closed())
for attempt in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print),
                lambda: loop.call_soon_threadsafe(print), loop.run_forever):
    try:
        attempt()
    except RuntimeError as error:
        report(error)
loop.close()
