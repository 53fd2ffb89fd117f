// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

#include <csignal>

namespace {

coroutine<> left() {
  try {
    co_await sleep(10);
  } catch (...) {
    report("left cleans up");
    throw;
  }
}

coroutine<> amain() {
  auto task = create_task(left());
  get_running_loop().call_soon([] { std::raise(SIGINT); });
  try {
    co_await sleep(10);
  } catch (...) {
    report("main cleans up", task.done());
    throw;
  }
}

} // namespace

void scenario() {
  try {
    start(amain());
  } catch (const keyboard_interrupt &) {
    report(caught());
  }
}
