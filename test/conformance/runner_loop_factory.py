# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""loop_factory makes the loop, once, at the first use; it is the loop that runs."""

import asyncio

from report import report


made = []


def factory():
    report("factory")
    made.append(asyncio.new_event_loop())
    return made[-1]


async def amain():
    report(asyncio.get_running_loop() is made[0], made[0].is_running())


runner = asyncio.Runner(loop_factory=factory)
report("made a runner", len(made))
runner.run(amain())
runner.run(amain())
report(runner.get_loop() is made[0], made[0].is_running(), made[0].is_closed())
runner.close()
