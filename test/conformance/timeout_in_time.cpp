// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  bool expired = true;
  co_await timeout(5, [&](timeout_scope &limit) -> coroutine<> {
    co_await sleep(0);
    expired = limit.expired();
  });
  report(expired);
  co_await timeout(std::nullopt, [](timeout_scope &limit) -> coroutine<> {
    co_await sleep(0);
    report(!limit.when());
  });
  try {
    co_await timeout(5, []() -> coroutine<> {
      throw value_error("own");
      co_return;
    });
  } catch (const value_error &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }
