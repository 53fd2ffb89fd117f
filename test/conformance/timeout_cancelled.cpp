// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() { co_await timeout(5, sleep(10)); }

coroutine<> amain() {
  auto task = create_task(child());
  co_await sleep(0);
  task.cancel("outside");
  try {
    co_await task;
  } catch (...) {
    report(caught(), task.cancelled());
  }
}

} // namespace

void scenario() { start(amain()); }
