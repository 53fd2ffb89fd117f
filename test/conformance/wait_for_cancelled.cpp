// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> slow() {
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    report("slow: CancelledError");
    throw;
  }
}

coroutine<> waiter() { co_await wait_for(slow(), 5); }

coroutine<> amain() {
  auto task = create_task(waiter());
  co_await sleep(0);
  co_await sleep(0);
  task.cancel("from outside");
  try {
    co_await task;
  } catch (const cancelled_error &) {
    report(caught(), task.cancelled());
  }
}

} // namespace

void scenario() { start(amain()); }
