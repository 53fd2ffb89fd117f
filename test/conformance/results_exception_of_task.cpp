// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> fail() {
  co_await sleep(0);
  throw value_error("no");
}

coroutine<> amain() {
  auto task = create_task(fail());
  for (int turn = 0; turn != 2; ++turn) {
    try {
      co_await task;
    } catch (const value_error &) {
      report("caught", caught());
    }
  }
  report(task.done(), task.cancelled(), task.exception());
}

} // namespace

void scenario() { start(amain()); }
