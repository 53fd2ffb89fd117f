// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  event_loop &loop = get_running_loop();
  auto done = loop.create_future<std::string>();
  loop.call_later(0.03, [=] { done.set_result("late"); });
  loop.call_later(0.02, [] { report("second"); });
  loop.call_later(0.01, [] { report("first"); });
  loop.call_soon([] { report("now"); });
  report(co_await done);
}

} // namespace

void scenario() { start(amain()); }
