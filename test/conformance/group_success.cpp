// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<std::string> child(std::string name, int turns) {
  for (int turn = 0; turn != turns; ++turn)
    co_await sleep(0);
  report("ends", name);
  co_return name;
}

coroutine<> amain() {
  task<std::string> first, second;
  co_await with_task_group([&](task_group &group) -> coroutine<> {
    first = group.create_task(child("a", 3));
    second = group.create_task(child("b", 1), {.name = "named"});
    report("block ends", second.get_name());
    co_return;
  });
  report(first.result(), second.result());
}

} // namespace

void scenario() { start(amain()); }
