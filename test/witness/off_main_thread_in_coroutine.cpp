// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A thread that a coroutine starts is not on the loop, but off main it is.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>
#include <vector>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker(std::vector<std::jthread> &background) {
  background.emplace_back([] {
    try {
      asyncrt::run(answer()); // misuse: async-run-off-main-thread
    } catch (const asyncrt::runtime_error &) {
    }
  });
  co_return;
}

int main() {
  std::vector<std::jthread> background;
  asyncrt::run(worker(background));
  std::puts("done");
}
