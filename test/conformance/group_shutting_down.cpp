// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> fail() {
  throw value_error("fails");
  co_return;
}

coroutine<> late() {
  report("never");
  co_return;
}

coroutine<> block(task_group &group) {
  group.create_task(fail());
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    try {
      group.create_task(late());
    } catch (const runtime_error &error) {
      report(std::string(error.what()).ends_with("is shutting down"));
    }
    throw;
  }
}

coroutine<> amain() {
  try {
    co_await with_task_group(block);
  } catch (const exception_group &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }
