// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() {
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    report("first", caught());
  }
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    report("second", caught());
    throw;
  }
}

coroutine<> amain() {
  auto task = create_task(child());
  co_await sleep(0);
  task.cancel("one");
  co_await sleep(0);
  report(task.done(), task.cancelling());
  task.cancel("two");
  try {
    co_await task;
  } catch (const cancelled_error &) {
    report(caught());
  }
  report(task.cancelling());
}

} // namespace

void scenario() { start(amain()); }
