// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry of a std::jthread.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  {
    std::jthread background([] {
      try {
        asyncrt::run(answer()); // misuse: async-run-off-main-thread
      } catch (const asyncrt::runtime_error &) {
      }
    });
  }
  std::puts("done");
}
