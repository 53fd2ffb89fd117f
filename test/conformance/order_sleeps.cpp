// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> sleeper(std::string name, double length) {
  co_await sleep(length);
  report(name);
}

coroutine<> amain() {
  co_await gather(sleeper("late", 0.025), sleeper("early", 0.005), sleeper("middle", 0.015));
}

} // namespace

void scenario() { start(amain()); }
