// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The object is made before the loop and awaited in each iteration.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  auto once = answer();
  int failures = 0;
  for (int n = 0; n < 2; ++n) {
    try {
      co_await std::move(once); // misuse: async-awaited-twice
    } catch (const std::exception &) {
      ++failures;
    }
  }
  std::printf("%d\n", failures);
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
