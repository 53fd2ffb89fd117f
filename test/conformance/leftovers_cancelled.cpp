// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> left(std::string name, int turns) {
  std::exception_ptr cancelled;
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    cancelled = caught();
    report(name, cancelled);
  }
  for (int turn = 0; turn != turns; ++turn)
    co_await sleep(0);
  report(name, "cleaned up");
  std::rethrow_exception(cancelled);
}

task<> kept;

coroutine<std::string> amain() {
  kept = create_task(left("a", 2));
  co_await sleep(0);
  report("main ends");
  co_return "result";
}

} // namespace

void scenario() {
  report(start(amain()));
  kept = {};
}
