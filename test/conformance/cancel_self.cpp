// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() {
  report(current_task().cancel("myself"));
  report("still running");
  try {
    co_await sleep(0);
  } catch (const cancelled_error &) {
    report(caught());
    throw;
  }
}

coroutine<> amain() {
  try {
    co_await create_task(child());
  } catch (const cancelled_error &) {
    report("outside", caught());
  }
}

} // namespace

void scenario() { start(amain()); }
