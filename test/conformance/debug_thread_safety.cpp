// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

void work(event_loop *loop) {
  try {
    loop->call_soon([] { report("never"); });
  } catch (const runtime_error &) {
    report(caught());
  }
}

coroutine<> amain() { co_await to_thread(work, &get_running_loop()); }

} // namespace

void scenario() { run(amain(), options(true)); }
