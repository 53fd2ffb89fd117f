// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The variable gets a new coroutine before it is awaited again.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  auto next = answer();
  for (int n = 0; n < 2; ++n) {
    std::printf("%d\n", co_await next);
    next = answer();
  }
  std::printf("%d\n", co_await next);
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
