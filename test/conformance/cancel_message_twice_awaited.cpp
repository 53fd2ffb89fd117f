// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  auto task = create_task(sleep(10));
  co_await sleep(0);
  task.cancel("enough");
  for (int turn = 0; turn != 2; ++turn) {
    try {
      co_await task;
    } catch (const cancelled_error &) {
      report(caught());
    }
  }
}

} // namespace

void scenario() { start(amain()); }
