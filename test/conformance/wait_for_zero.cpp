// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() {
  report("never");
  co_return;
}

coroutine<std::string> done() { co_return "done"; }

coroutine<> amain() {
  try {
    co_await wait_for(child(), 0);
  } catch (const timeout_error &) {
    report(caught());
  }
  auto task = create_task(done());
  co_await sleep(0);
  report(co_await wait_for(task, 0));
}

} // namespace

void scenario() { start(amain()); }
