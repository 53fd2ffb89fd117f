// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> fail(const char *text) {
  throw value_error(text);
  co_return;
}

coroutine<> inner() {
  co_await with_task_group([](task_group &group) -> coroutine<> {
    group.create_task(fail("one"));
    group.create_task(fail("two"));
    co_return;
  });
}

coroutine<> amain() {
  try {
    co_await with_task_group([](task_group &group) -> coroutine<> {
      group.create_task(inner());
      group.create_task(sleep(10));
      co_return;
    });
  } catch (const exception_group &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }
