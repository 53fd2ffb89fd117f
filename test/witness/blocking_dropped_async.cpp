// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The destructor of the result of std::async waits for the thread.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <future>
#include <thread>

void log_line() { std::this_thread::sleep_for(std::chrono::milliseconds(150)); }

asyncrt::coroutine<void> worker() {
  (void)std::async(std::launch::async, log_line); // misuse: async-blocking-call
  co_return;
}

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}
