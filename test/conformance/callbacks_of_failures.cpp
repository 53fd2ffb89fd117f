// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> fail() {
  throw std::invalid_argument("bad");
  co_return;
}

void tell(const task<> &task) {
  if (task.cancelled())
    report("cancelled");
  else
    report(task.exception());
}

coroutine<> amain() {
  auto failing = create_task(fail());
  failing.add_done_callback(tell);
  auto cancelled = create_task(sleep(1));
  cancelled.add_done_callback(tell);
  co_await sleep(0);
  cancelled.cancel();
  co_await sleep(0);
  co_await sleep(0);
  report("end");
}

} // namespace

void scenario() { start(amain()); }
