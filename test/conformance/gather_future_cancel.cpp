// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  auto whole = gather(sleep(10), sleep(10));
  co_await sleep(0);
  report(whole.cancel("by hand"), whole.done());
  try {
    co_await whole;
  } catch (const cancelled_error &) {
    report(caught());
  }
  report(whole.done(), whole.cancel());
}

} // namespace

void scenario() { start(amain()); }
