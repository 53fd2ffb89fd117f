// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> attempt(double outer, double inner) {
  try {
    co_await timeout(outer, [&]() -> coroutine<> {
      try {
        co_await timeout(inner, sleep(10));
      } catch (const timeout_error &) {
        report("inner", caught());
      }
      report("between");
    });
  } catch (const timeout_error &) {
    report("outer", caught());
  }
}

coroutine<> amain() {
  co_await attempt(10, 0.005);
  co_await attempt(0.005, 10);
}

} // namespace

void scenario() { start(amain()); }
