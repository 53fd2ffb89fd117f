// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The object was moved into another one.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  auto first = answer();
  auto second = std::move(first);
  std::printf("%d\n", co_await second);
  try {
    co_await first; // misuse: async-awaited-twice
  } catch (const std::exception &) {
  }
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
