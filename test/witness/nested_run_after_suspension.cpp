// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// After a suspension the coroutine is resumed by the loop: it is still inside.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  co_await asyncrt::sleep(std::chrono::milliseconds(1));
  try {
    asyncrt::run(answer()); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &) {
  }
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
