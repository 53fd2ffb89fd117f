// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The blocking call is in a helper.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <thread>

void back_off() {
  std::this_thread::sleep_for(std::chrono::milliseconds(150)); // violation: async-blocking-call
}

asyncrt::coroutine<void> worker() {
  back_off(); // finding: async-blocking-call
  co_return;
}

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}
