// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<std::string> helper() {
  report("helper");
  co_await sleep(0);
  co_return "helped";
}

coroutine<> left() {
  bool cancelled = false;
  try {
    co_await sleep(10);
  } catch (const cancelled_error &) {
    cancelled = true;
  }
  if (cancelled)
    report(co_await create_task(helper()));
}

coroutine<> amain() {
  auto task = create_task(left());
  co_await sleep(0);
  report("main ends", task.done());
}

} // namespace

void scenario() { start(amain()); }
