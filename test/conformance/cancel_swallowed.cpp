// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<std::string> stubborn() {
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    report("ignored");
  }
  co_await sleep(0);
  co_return "finished";
}

coroutine<> amain() {
  auto task = create_task(stubborn());
  co_await sleep(0);
  task.cancel();
  report(co_await task);
  report(task.cancelled(), task.cancelling());
}

} // namespace

void scenario() { start(amain()); }
