// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> work() { co_return 7; }

coroutine<> amain() {
  auto once = work();
  try {
    report(co_await gather(once, once));
  } catch (const type_error &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }
