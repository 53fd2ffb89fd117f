// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine waits for a thread with std::future.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <future>
#include <thread>

int compute() {
  std::this_thread::sleep_for(std::chrono::milliseconds(150));
  return 42;
}

asyncrt::coroutine<int> worker() {
  std::future<int> result = std::async(std::launch::async, compute);
  co_return result.get(); // misuse: async-blocking-call
}

int main() {
  std::printf("%d\n", asyncrt::run(worker(), {.debug = true}));
  std::puts("done");
}
