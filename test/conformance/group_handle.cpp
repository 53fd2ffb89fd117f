// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> fail(std::exception_ptr error) {
  std::rethrow_exception(error);
  co_return;
}

coroutine<> amain() {
  try {
    co_await with_task_group([](task_group &group) -> coroutine<> {
      group.create_task(fail(std::make_exception_ptr(value_error("one"))));
      group.create_task(fail(std::make_exception_ptr(runtime_error("two"))));
      group.create_task(fail(std::make_exception_ptr(value_error("three"))));
      co_return;
    });
  } catch (const exception_group &errors) {
    const auto left = errors.handle<value_error>(
        [](const value_error &error) { report("handled", std::make_exception_ptr(error)); });
    report("left", left);
  }
}

} // namespace

void scenario() { start(amain()); }
