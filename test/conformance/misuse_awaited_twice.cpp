// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> child() { co_return 1; }

coroutine<> amain() {
  const auto coro = child();
  report(co_await coro);
  try {
    co_await coro;
  } catch (const runtime_error &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }
