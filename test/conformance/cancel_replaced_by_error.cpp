// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() {
  try {
    co_await sleep(10);
  } catch (...) {
    throw value_error("cleanup failed");
  }
}

coroutine<> amain() {
  auto task = create_task(child());
  co_await sleep(0);
  task.cancel();
  try {
    co_await task;
  } catch (const value_error &) {
    report(caught());
  }
  report(task.cancelled(), task.exception());
}

} // namespace

void scenario() { start(amain()); }
