// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() {
  co_await sleep(0.005);
  report("the other ends");
}

coroutine<> amain() {
  task<> cancelled;
  co_await with_task_group([&](task_group &group) -> coroutine<> {
    cancelled = group.create_task(sleep(10));
    group.create_task(child());
    co_await sleep(0);
    cancelled.cancel();
  });
  report("no exception", cancelled.cancelled());
}

} // namespace

void scenario() { start(amain()); }
