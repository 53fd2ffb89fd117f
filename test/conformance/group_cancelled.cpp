// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child(std::string name) {
  try {
    co_await sleep(10);
  } catch (...) {
    report("a member ends");
    throw;
  }
}

coroutine<> parent() {
  co_await with_task_group([](task_group &group) -> coroutine<> {
    group.create_task(child("a"));
    group.create_task(child("b"));
    co_return;
  });
}

coroutine<> amain() {
  auto task = create_task(parent());
  co_await sleep(0);
  co_await sleep(0);
  task.cancel("outside");
  try {
    co_await task;
  } catch (...) {
    report(caught(), task.cancelled());
  }
}

} // namespace

void scenario() { start(amain()); }
