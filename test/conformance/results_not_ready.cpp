// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> value() { co_return 5; }

void look(const task<int> &task) {
  try {
    report(task.result());
  } catch (...) {
    report(caught());
  }
  try {
    report(task.exception());
  } catch (...) {
    report(caught());
  }
}

coroutine<> amain() {
  auto task = create_task(value());
  look(task);
  co_await task;
  look(task);
  report(task.cancel(), task.cancelled());
  auto cancelled = create_task(value());
  report(cancelled.cancel());
  co_await sleep(0);
  look(cancelled);
}

} // namespace

void scenario() { start(amain()); }
