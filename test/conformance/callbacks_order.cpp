// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> child() {
  report("child ends");
  co_return 3;
}

coroutine<> amain() {
  auto task = create_task(child());
  task.add_done_callback([](const auto &t) { report("first", t.result()); });
  task.add_done_callback([](const auto &t) { report("second", t.done()); });
  report(co_await task);
  task.add_done_callback([] { report("late"); });
  report("added late");
  co_await sleep(0);
  report("end");
}

} // namespace

void scenario() { start(amain()); }
