// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child(std::string name) {
  try {
    co_await sleep(10);
  } catch (...) {
    report(name, "ends");
    throw;
  }
}

coroutine<> parent() { report(co_await gather(return_exceptions, child("a"), child("b"))); }

coroutine<> amain() {
  auto task = create_task(parent());
  co_await sleep(0);
  co_await sleep(0);
  task.cancel("stop it");
  try {
    co_await task;
  } catch (const cancelled_error &) {
    report(caught(), task.cancelled());
  }
}

} // namespace

void scenario() { start(amain()); }
