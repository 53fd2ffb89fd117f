// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A callback of the loop is on the loop as well.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <thread>

asyncrt::coroutine<void> worker() {
  asyncrt::get_running_loop().call_soon([] {
    std::this_thread::sleep_for(std::chrono::milliseconds(150)); // misuse: async-blocking-call
  });
  co_await asyncrt::sleep(0);
}

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}
