// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child(std::string name, int turns) {
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

coroutine<> parent() { co_await gather(child("a", 2), child("b", 1)); }

coroutine<> amain() {
  auto task = create_task(parent());
  co_await sleep(0);
  co_await sleep(0);
  task.cancel("all");
  try {
    co_await task;
  } catch (const cancelled_error &) {
    report("main", caught());
  }
  for (int turn = 0; turn != 3; ++turn)
    co_await sleep(0);
}

} // namespace

void scenario() { start(amain()); }
