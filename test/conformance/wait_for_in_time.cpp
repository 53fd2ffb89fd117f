// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<std::string> value() {
  co_await sleep(0);
  co_return "in time";
}

coroutine<> fail() {
  co_await sleep(0);
  throw value_error("in time, too");
}

coroutine<> amain() {
  report(co_await wait_for(value(), 5));
  report(co_await wait_for(value(), std::nullopt));
  try {
    co_await wait_for(fail(), 5);
  } catch (const value_error &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }
