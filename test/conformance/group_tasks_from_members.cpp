// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child(task_group &group, int depth) {
  report("depth", depth);
  co_await sleep(0);
  if (depth < 3)
    group.create_task(child(group, depth + 1));
}

coroutine<> amain() {
  co_await with_task_group([](task_group &group) -> coroutine<> {
    group.create_task(child(group, 1));
    report("block ends");
    co_return;
  });
  report("all done");
}

} // namespace

void scenario() { start(amain()); }
