// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> fail() {
  co_await sleep(0);
  throw value_error("first");
}

coroutine<> sibling() {
  std::exception_ptr cancelled;
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    cancelled = caught();
    report("sibling", cancelled);
  }
  co_await sleep(0);
  report("sibling cleaned up");
  std::rethrow_exception(cancelled);
}

coroutine<> block(task_group &group) {
  group.create_task(fail());
  group.create_task(sibling());
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    report("block", caught());
    throw;
  }
}

coroutine<> amain() {
  try {
    co_await with_task_group(block);
  } catch (const exception_group &) {
    report(caught());
  }
  report(current_task().cancelling());
  co_await sleep(0);
}

} // namespace

void scenario() { start(amain()); }
