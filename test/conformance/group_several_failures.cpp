// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> fail(std::exception_ptr error) {
  co_await sleep(0);
  std::rethrow_exception(error);
}

coroutine<> fail_in_cleanup() {
  try {
    co_await sleep(10);
  } catch (...) {
    throw std::runtime_error("in clean-up");
  }
}

coroutine<> amain() {
  try {
    co_await with_task_group([](task_group &group) -> coroutine<> {
      group.create_task(fail_in_cleanup());
      group.create_task(fail(std::make_exception_ptr(value_error("a"))));
      group.create_task(fail(std::make_exception_ptr(std::out_of_range("b"))));
      co_return;
    });
  } catch (const exception_group &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }
