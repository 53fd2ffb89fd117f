// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry is a function.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

void job() {
  try {
    asyncrt::run(answer()); // misuse: async-run-off-main-thread
  } catch (const asyncrt::runtime_error &) {
  }
}

int main() {
  std::thread background(job);
  background.join();
  std::puts("done");
}
