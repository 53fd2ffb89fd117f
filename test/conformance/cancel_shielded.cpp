// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<std::string> inner() {
  co_await sleep(0.01);
  report("inner ends");
  co_return "kept";
}

coroutine<> outer(task<std::string> task) {
  try {
    co_await shield(task);
  } catch (const cancelled_error &) {
    report("outer", caught());
    throw;
  }
}

coroutine<> amain() {
  auto task = create_task(inner());
  auto waiting = create_task(outer(task));
  co_await sleep(0);
  waiting.cancel("go away");
  try {
    co_await waiting;
  } catch (const cancelled_error &) {
    report(task.done(), task.cancelling());
  }
  report(co_await task);
}

} // namespace

void scenario() { start(amain()); }
