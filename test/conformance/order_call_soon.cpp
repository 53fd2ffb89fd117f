// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() {
  report("child");
  co_return;
}

coroutine<> amain() {
  event_loop &loop = get_running_loop();
  loop.call_soon([] { report("soon 1"); });
  auto task = create_task(child());
  loop.call_soon([] { report("soon 2"); });
  loop.call_soon([&] { loop.call_soon([] { report("soon 3"); }); });
  report("main");
  co_await sleep(0);
  report("main again");
  co_await task;
  co_await sleep(0);
}

} // namespace

void scenario() { start(amain()); }
