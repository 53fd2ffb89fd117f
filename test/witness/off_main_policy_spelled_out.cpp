// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Naming the default policy does not relax it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  std::thread background([] {
    try {
      asyncrt::run(answer(), {.threads = asyncrt::thread_policy::main_only}); // misuse: async-run-off-main-thread
    } catch (const asyncrt::runtime_error &) {
    }
  });
  background.join();
  std::puts("done");
}
