// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine waits for a condition variable, with a deadline.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>

asyncrt::coroutine<void> worker() {
  std::mutex mutex;
  std::condition_variable ready;
  std::unique_lock lock(mutex);
  ready.wait_for(lock, std::chrono::milliseconds(150)); // misuse: async-blocking-call
  co_return;
}

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}
