// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> inner(int depth) {
  report("enter", depth);
  if (depth < 3)
    co_await inner(depth + 1);
  report("leave", depth);
}

coroutine<> other() {
  report("other");
  co_return;
}

coroutine<> amain() {
  auto task = create_task(other());
  co_await inner(0);
  report("before the other");
  co_await task;
}

} // namespace

void scenario() { start(amain()); }
