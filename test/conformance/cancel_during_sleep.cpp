// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> sleeper() {
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    report("in the task:", caught());
    throw;
  }
}

coroutine<> amain() {
  auto task = create_task(sleeper());
  co_await sleep(0);
  report(task.cancel(), task.cancelled(), task.done());
  try {
    co_await task;
  } catch (const cancelled_error &) {
    report("outside:", caught());
  }
  report(task.cancelled(), task.done(), task.cancel());
}

} // namespace

void scenario() { start(amain()); }
