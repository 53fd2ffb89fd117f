// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What co_await gives is the result, not a coroutine.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  try {
    co_await asyncrt::create_task(co_await answer()); // misuse: async-non-coroutine-argument
  } catch (const std::exception &) {
  }
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
