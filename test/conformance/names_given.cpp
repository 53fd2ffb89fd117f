// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() {
  report(current_task().get_name());
  co_return;
}

coroutine<> amain() {
  auto second = create_task(child());
  auto first = create_task(child(), {.name = "worker"});
  report(first.get_name(), second.get_name());
  second.set_name("renamed");
  current_task().set_name("the main one");
  co_await second;
  co_await first;
  co_await child();
}

} // namespace

void scenario() { start(amain()); }
