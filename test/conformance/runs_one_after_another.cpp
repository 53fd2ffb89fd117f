// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> attempt(int number) {
  co_await sleep(0);
  if (number == 1)
    throw std::runtime_error("second run");
  co_return number;
}

} // namespace

void scenario() {
  for (int number = 0; number != 3; ++number) {
    try {
      report(start(attempt(number)));
    } catch (const std::runtime_error &) {
      report(caught());
    }
  }
}
