// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: no run() while a loop runs. It holds on every thread that has a loop.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

// [program]
asyncrt::coroutine<void> on_the_worker() {
  try {
    asyncrt::run(answer(), {.threads = asyncrt::thread_policy::per_thread}); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &error) {
    std::printf("runtime_error: %s\n", error.what());
  }
  co_return;
}

int main() {
  std::thread worker([] { asyncrt::run(on_the_worker(), {.threads = asyncrt::thread_policy::per_thread}); });
  worker.join();
}
// [/program]
