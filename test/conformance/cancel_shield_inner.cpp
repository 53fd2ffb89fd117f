// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> fail() {
  co_await sleep(0);
  throw value_error("inside");
}

coroutine<> amain() {
  auto task = create_task(sleep(10));
  co_await sleep(0);
  get_running_loop().call_soon([=] { task.cancel("inner"); });
  try {
    co_await shield(task);
  } catch (...) {
    report(caught());
  }
  try {
    co_await shield(fail());
  } catch (...) {
    report(caught());
  }
  report(task.cancelled(), current_task().cancelling());
}

} // namespace

void scenario() { start(amain()); }
