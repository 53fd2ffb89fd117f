// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> left() {
  std::exception_ptr failure;
  try {
    co_await sleep(10);
  } catch (...) {
    failure = caught();
  }
  co_await sleep(0);
  report("left cleans up");
  if (failure)
    std::rethrow_exception(failure);
}

coroutine<> amain() {
  auto task = create_task(left());
  co_await sleep(0);
  report(task.done());
  throw value_error("main failed");
}

} // namespace

void scenario() {
  try {
    start(amain());
  } catch (const value_error &) {
    report(caught());
  }
}
