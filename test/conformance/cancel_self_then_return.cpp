// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> child() {
  current_task().cancel("last moment");
  co_return 1;
}

coroutine<> amain() {
  auto task = create_task(child());
  try {
    report(co_await task);
  } catch (const cancelled_error &) {
    report(caught());
  }
  report(task.cancelled());
}

} // namespace

void scenario() { start(amain()); }
