// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child(bool fails) {
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    report("cancelled");
    if (fails)
      throw value_error("child");
    throw;
  }
}

coroutine<> amain() {
  for (const bool fails : {false, true}) {
    try {
      co_await with_task_group([=](task_group &group) -> coroutine<> {
        group.create_task(child(fails));
        co_await sleep(0);
        throw std::runtime_error("block");
      });
    } catch (const exception_group &) {
      report(caught());
    }
  }
}

} // namespace

void scenario() { start(amain()); }
