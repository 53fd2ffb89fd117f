// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

#include <csignal>

namespace {

coroutine<std::string> amain() {
  get_running_loop().call_soon([] { std::raise(SIGINT); });
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    report("not yet");
  }
  co_return "saved";
}

} // namespace

void scenario() { report(start(amain())); }
