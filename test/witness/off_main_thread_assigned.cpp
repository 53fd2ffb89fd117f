// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The thread is assigned to a variable that was empty before.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  std::thread background;
  background = std::thread([] {
    try {
      asyncrt::run(answer()); // misuse: async-run-off-main-thread
    } catch (const asyncrt::runtime_error &) {
    }
  });
  background.join();
  std::puts("done");
}
