// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  co_await timeout(0.005, []() -> coroutine<> {
    try {
      co_await sleep(10);
    } catch (const cancelled_error &) {
      report("swallowed", current_task().cancelling());
    }
  });
  report("no TimeoutError", current_task().cancelling());
  co_await sleep(0);
}

} // namespace

void scenario() { start(amain()); }
