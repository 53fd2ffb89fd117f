// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  try {
    co_await timeout_at(asyncrt::clock::now() - std::chrono::seconds(1), []() -> coroutine<> {
      report("entered");
      co_await sleep(0);
      report("never");
    });
  } catch (const timeout_error &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }
