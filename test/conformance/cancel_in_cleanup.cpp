// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() {
  std::exception_ptr cancelled;
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    cancelled = caught();
  }
  report("cleaning");
  co_await sleep(0.005);
  report("clean");
  std::rethrow_exception(cancelled);
}

coroutine<> amain() {
  auto task = create_task(child());
  co_await sleep(0);
  task.cancel();
  report("cancel was called");
  try {
    co_await task;
  } catch (const cancelled_error &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }
