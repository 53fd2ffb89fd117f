// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine that was given to a timeout is gone.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  auto once = answer();
  std::printf("%d\n", co_await asyncrt::timeout(1, std::move(once)));
  try {
    co_await once; // misuse: async-awaited-twice
  } catch (const asyncrt::runtime_error &) {
  }
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
