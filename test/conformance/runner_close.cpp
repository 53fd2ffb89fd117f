// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> left() {
  try {
    co_await sleep(10);
  } catch (...) {
    report("cleaned up");
    throw;
  }
}

coroutine<task<>> amain() {
  auto task = create_task(left());
  co_await sleep(0);
  report("main ends", task.done());
  co_return task;
}

} // namespace

void scenario() {
  runner runner(options());
  const auto task = runner.run(amain());
  report("before close", task.done());
  runner.close();
  report("after close", task.cancelled());
  runner.close();
  try {
    runner.run(amain());
  } catch (const runtime_error &) {
    report(caught());
  }
  try {
    static_cast<void>(runner.get_loop());
  } catch (const runtime_error &) {
    report(caught());
  }
}
