// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The author knows that this wait is short, and says so by an annotation.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <corolint/annotations.h>
#include <cstdio>
#include <thread>

// [silencing]
COROLINT_NOT_BLOCKING void settle() { std::this_thread::sleep_for(std::chrono::microseconds(1)); }

asyncrt::coroutine<void> worker() {
  settle();
  std::this_thread::sleep_for(std::chrono::microseconds(1)); // NOLINT(async-blocking-call)
  co_return;
}
// [/silencing]

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}
