// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: nothing blocks the loop.
#include <asyncrt/asyncrt.hpp>

#include <chrono>
#include <cstdio>
#include <thread>

// [program]
asyncrt::coroutine<void> tick() {
  for (int i = 0; i != 3; ++i) {
    std::printf("tick\n");
    co_await asyncrt::sleep(0.01);
  }
}

asyncrt::coroutine<void> compute() {
  std::this_thread::sleep_for(std::chrono::milliseconds(150)); // misuse: async-blocking-call
  std::printf("computed; no tick meanwhile\n");
  co_return;
}

asyncrt::coroutine<void> amain() { co_await asyncrt::gather(tick(), compute()); }

int main() { asyncrt::run(amain(), {.debug = true}); }
// [/program]
