// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> slow() {
  std::exception_ptr cancelled;
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    cancelled = caught();
    report("slow:", cancelled);
  }
  co_await sleep(0.005);
  report("slow: cleaned up");
  std::rethrow_exception(cancelled);
}

coroutine<> amain() {
  try {
    co_await wait_for(slow(), 0.01);
  } catch (const timeout_error &) {
    report(caught(), current_task().cancelling());
  }
}

} // namespace

void scenario() { start(amain()); }
