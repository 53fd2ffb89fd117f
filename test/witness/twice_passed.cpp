// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine awaits the task that it is given; a second one finds nothing.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <stdexcept>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> relay(asyncrt::coroutine<int> inner) { co_return co_await std::move(inner); }

asyncrt::coroutine<void> worker() {
  auto once = answer();
  std::printf("%d\n", co_await relay(std::move(once)));
  try {
    co_await std::move(once); // misuse: async-awaited-twice
  } catch (const asyncrt::runtime_error &) {
  }
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
