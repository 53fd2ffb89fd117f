// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> left() {
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    report("ignored");
  }
  co_await sleep(0.01);
  report("natural end");
}

coroutine<> amain() {
  auto task = create_task(left());
  co_await sleep(0);
  report("main ends", task.done());
}

} // namespace

void scenario() {
  start(amain());
  report("run returned");
}
