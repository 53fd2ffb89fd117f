// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() {
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    report(caught(), current_task().cancelling());
  }
  co_await sleep(0);
  report("no second exception");
}

coroutine<> amain() {
  auto task = create_task(child());
  co_await sleep(0);
  const bool first = task.cancel("one");
  report(first, task.cancel("two"));
  try {
    co_await task;
  } catch (const cancelled_error &) {
    report("outside", caught());
  }
  report(task.cancelled());
}

} // namespace

void scenario() { start(amain()); }
