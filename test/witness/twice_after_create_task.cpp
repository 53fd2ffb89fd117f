// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The scheduler has it already.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  auto once = answer();
  auto task = asyncrt::create_task(std::move(once));
  std::printf("%d\n", co_await task);
  try {
    co_await once; // misuse: async-awaited-twice
  } catch (const std::exception &) {
  }
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
