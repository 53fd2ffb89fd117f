# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A separate loop: run_forever until stop, more than once; everything that is ready in the turn of stop still runs."""

import asyncio

from report import report


loop = asyncio.new_event_loop()
for turn in range(2):
    loop.call_soon(lambda: report("first"))
    loop.call_soon(loop.stop)
    loop.call_soon(lambda: report("after stop", loop.is_running()))
    loop.call_soon(lambda: loop.call_soon(lambda: report("next turn")))
    loop.run_forever()
    report("stopped", loop.is_running())
loop.close()
