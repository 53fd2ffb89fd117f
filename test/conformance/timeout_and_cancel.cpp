// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() {
  try {
    co_await timeout(0.005, []() -> coroutine<> {
      try {
        co_await sleep(10);
      } catch (const cancelled_error &) {
        report("block", caught());
        current_task().cancel("for good");
        throw;
      }
    });
  } catch (const timeout_error &) {
    report("timeout");
  }
}

coroutine<> amain() {
  auto task = create_task(child());
  try {
    co_await task;
  } catch (const cancelled_error &) {
    report("main", "CancelledError");
  }
  report(task.cancelled());
}

} // namespace

void scenario() { start(amain()); }
