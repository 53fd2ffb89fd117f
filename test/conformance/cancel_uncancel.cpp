// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<std::string> child() {
  auto task = current_task();
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    const int before = task.cancelling();
    const int left = task.uncancel();
    const int now = task.cancelling();
    report(before, left, now, task.uncancel());
  }
  co_await sleep(0);
  co_return "went on";
}

coroutine<> amain() {
  auto task = create_task(child());
  co_await sleep(0);
  task.cancel();
  report(co_await task);
}

} // namespace

void scenario() { start(amain()); }
