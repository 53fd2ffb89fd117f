// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The destructor of a std::jthread joins.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <thread>

void log_line() { std::this_thread::sleep_for(std::chrono::milliseconds(150)); }

asyncrt::coroutine<void> worker() {
  std::jthread{log_line}; // misuse: async-blocking-call
  co_return;
}

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}
