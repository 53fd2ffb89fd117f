// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  auto main = current_task();
  get_running_loop().call_later(0.005, [=] { main.cancel("from a callback"); });
  try {
    co_await sleep(10);
  } catch (...) {
    report("main cleans up");
    throw;
  }
}

} // namespace

void scenario() {
  try {
    start(amain());
  } catch (const cancelled_error &) {
    report("run: CancelledError");
  }
}
