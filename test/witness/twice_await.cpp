// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One coroutine object is awaited twice.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

// [example]
asyncrt::coroutine<void> worker() {
  auto once = answer();
  std::printf("%d\n", co_await once);
  try {
    co_await once; // misuse: async-awaited-twice
  } catch (const std::exception &) {
  }
}
// [/example]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
