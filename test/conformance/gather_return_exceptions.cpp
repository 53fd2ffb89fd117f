// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> value(int number) {
  co_await sleep(0);
  co_return number;
}

coroutine<> fail() {
  throw value_error("one failed");
  co_return;
}

coroutine<> amain() {
  auto cancelled = create_task(value(3));
  cancelled.cancel("not this one");
  report(co_await gather(return_exceptions, value(1), fail(), cancelled, value(4)));
}

} // namespace

void scenario() { start(amain()); }
