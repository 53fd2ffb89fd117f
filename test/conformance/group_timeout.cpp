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

coroutine<> amain() {
  try {
    co_await timeout(0.01, with_task_group([](task_group &group) -> coroutine<> {
                       group.create_task(child("a"));
                       group.create_task(child("b"));
                       co_return;
                     }));
  } catch (const timeout_error &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }
