// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> awaiter(std::string name, task<> task) {
  try {
    co_await task;
  } catch (const cancelled_error &) {
    report(name, caught(), current_task().cancelling());
  }
}

coroutine<> amain() {
  auto shared = create_task(sleep(10));
  auto first = create_task(awaiter("first", shared));
  auto second = create_task(awaiter("second", shared));
  co_await sleep(0);
  co_await sleep(0);
  first.cancel();
  co_await gather(first, second);
  report(shared.cancelled(), first.cancelled(), second.cancelled());
}

} // namespace

void scenario() { start(amain()); }
