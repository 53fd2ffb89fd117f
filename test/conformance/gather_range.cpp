// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> value(int number) {
  for (int turn = 0; turn != 5 - number; ++turn)
    co_await sleep(0);
  report("ends", number);
  co_return number * number;
}

coroutine<> amain() {
  std::vector<coroutine<int>> values;
  for (int number = 0; number != 5; ++number)
    values.push_back(value(number));
  report(co_await gather(values));
}

} // namespace

void scenario() { start(amain()); }
