// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> fail() {
  co_await sleep(0);
  throw value_error("failed");
}

coroutine<> sibling() {
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    report("the sibling is cancelled");
    throw;
  }
}

coroutine<> amain() {
  try {
    co_await gather(fail(), sibling());
  } catch (const value_error &) {
    report(caught());
  }
  report(all_tasks().size());
}

} // namespace

void scenario() { start(amain()); }
