// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<std::string> inner(event &go_on) {
  co_await go_on.wait();
  co_return "survived";
}

coroutine<> amain() {
  event go_on;
  auto task = create_task(inner(go_on));
  try {
    co_await wait_for(shield(task), 0.005);
  } catch (const timeout_error &) {
    report(caught(), task.done(), task.cancelled());
  }
  go_on.set();
  report(co_await task);
}

} // namespace

void scenario() { start(amain()); }
