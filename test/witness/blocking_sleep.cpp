// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The thread sleeps, and the loop with it.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <thread>

// [example]
asyncrt::coroutine<void> worker() {
  std::this_thread::sleep_for(std::chrono::milliseconds(150)); // misuse: async-blocking-call
  co_return;
}

void start() { asyncrt::run(worker(), {.debug = true}); }
// [/example]

int main() {
  start();
  std::puts("done");
}
