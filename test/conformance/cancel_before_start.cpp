// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() {
  report("never");
  co_return;
}

coroutine<> amain() {
  auto task = create_task(child());
  task.cancel("too early");
  try {
    co_await task;
  } catch (const cancelled_error &) {
    report(caught());
  }
  report(task.cancelled());
}

} // namespace

void scenario() { start(amain()); }
