// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: run() belongs to the main thread.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <thread>

// [program]
asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  std::thread worker([] {
    try {
      asyncrt::run(answer()); // misuse: async-run-off-main-thread
    } catch (const asyncrt::runtime_error &error) {
      std::printf("runtime_error: %s\n", error.what());
    }
  });
  worker.join();
  std::printf("%d\n", asyncrt::run(answer())); // right
}
// [/program]
