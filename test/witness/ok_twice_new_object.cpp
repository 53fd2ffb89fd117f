// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each await has an object of its own.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

// [example]
asyncrt::coroutine<void> worker() {
  for (int n = 0; n < 2; ++n) {
    auto once = answer();
    std::printf("%d\n", co_await once);
  }
}
// [/example]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
