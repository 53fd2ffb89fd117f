// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> level(int depth) {
  try {
    if (depth == 3)
      co_await sleep(10);
    else
      co_await create_task(level(depth + 1));
  } catch (const cancelled_error &) {
    report(depth, caught());
    throw;
  }
}

coroutine<> amain() {
  auto task = create_task(level(1));
  for (int i = 0; i != 4; ++i)
    co_await sleep(0);
  task.cancel("all of you");
  try {
    co_await task;
  } catch (const cancelled_error &) {
    report("main", caught());
  }
}

} // namespace

void scenario() { start(amain()); }
