// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry calls a lambda of its own at once.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  std::thread background([] {
    auto quietly = [] {
      try {
        asyncrt::run(answer()); // violation: async-run-off-main-thread
      } catch (const asyncrt::runtime_error &) {
      }
    };
    quietly(); // finding: async-run-off-main-thread
  });
  background.join();
  std::puts("done");
}
