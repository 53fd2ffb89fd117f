// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> block(timeout_scope &limit) {
  report(limit.expired());
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    report("block:", caught(), limit.expired());
    throw;
  }
}

coroutine<> amain() {
  try {
    co_await timeout(0.01, block);
  } catch (const timeout_error &) {
    report(caught(), current_task().cancelling());
  }
  co_await sleep(0);
  report("going on");
}

} // namespace

void scenario() { start(amain()); }
