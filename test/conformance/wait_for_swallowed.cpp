// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<std::string> stubborn() {
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    report("not now");
  }
  co_return "anyway";
}

coroutine<std::string> failing() {
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    throw value_error("instead");
  }
  co_return "";
}

coroutine<> amain() {
  try {
    report(co_await wait_for(stubborn(), 0.005));
    report(co_await wait_for(failing(), 0.005));
  } catch (const std::exception &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }
