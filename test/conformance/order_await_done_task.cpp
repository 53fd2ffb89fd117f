// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> value() { co_return 1; }

coroutine<> other() {
  report("other");
  co_return;
}

coroutine<> amain() {
  auto task = create_task(value());
  co_await sleep(0);
  report(task.done());
  auto later = create_task(other());
  const int first = co_await task;
  report(first, co_await task);
  report("still here");
  co_await later;
}

} // namespace

void scenario() { start(amain()); }
