// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine joins a thread.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <thread>

asyncrt::coroutine<void> worker() {
  std::thread background([] { std::this_thread::sleep_for(std::chrono::milliseconds(150)); });
  background.join(); // misuse: async-blocking-call
  co_return;
}

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}
