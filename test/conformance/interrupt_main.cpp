// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

#include <csignal>

namespace {

coroutine<> amain() {
  get_running_loop().call_soon([] { std::raise(SIGINT); });
  std::exception_ptr cancelled;
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    cancelled = caught();
    report("main:", cancelled);
  }
  co_await sleep(0);
  report("cleaned up");
  std::rethrow_exception(cancelled);
}

} // namespace

void scenario() {
  try {
    start(amain());
  } catch (const keyboard_interrupt &) {
    report("run:", caught());
  }
}
