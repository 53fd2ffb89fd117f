// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> value(int number, int turns) {
  for (int turn = 0; turn != turns; ++turn)
    co_await sleep(0);
  report("done", number);
  co_return number;
}

coroutine<> amain() {
  report(co_await gather(gather(value(1, 3), value(2, 1)), value(3, 2)));
}

} // namespace

void scenario() { start(amain()); }
