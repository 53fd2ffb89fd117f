// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child(future<std::string> future) {
  try {
    report(co_await future);
  } catch (const cancelled_error &) {
    report(caught());
    throw;
  }
}

coroutine<> amain() {
  auto future = get_running_loop().create_future<std::string>();
  auto task = create_task(child(future));
  co_await sleep(0);
  future.set_result("result");
  report(task.cancel("late"));
  try {
    co_await task;
  } catch (const cancelled_error &) {
    report("outside", caught());
  }
}

} // namespace

void scenario() { start(amain()); }
