// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The thread's entry calls a helper that runs a coroutine.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() {
  return asyncrt::run(answer()); // violation: async-run-off-main-thread
}

int main() {
  std::thread background([] {
    try {
      wait_for_answer(); // finding: async-run-off-main-thread
    } catch (const asyncrt::runtime_error &) {
    }
  });
  background.join();
  std::puts("done");
}
