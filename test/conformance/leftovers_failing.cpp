// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> left() {
  try {
    co_await sleep(10);
  } catch (...) {
    throw value_error("clean-up failed");
  }
}

coroutine<> amain() {
  get_running_loop().set_exception_handler(
      [](event_loop &, const exception_context &context) { report(context.message, context.exception); });
  auto task = create_task(left());
  co_await sleep(0);
  report("main ends", task.done());
}

} // namespace

void scenario() {
  start(amain());
  report("run returned");
}
