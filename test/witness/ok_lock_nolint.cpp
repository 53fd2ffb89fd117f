// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The project knows that no other task is awake.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <mutex>
#include <utility>

using namespace std::chrono_literals;

// [silencing]
asyncrt::coroutine<void> add(std::mutex &own) {
  std::lock_guard guard(own);
  co_await asyncrt::sleep(1ms); // NOLINT(async-lock-across-await)
}
// [/silencing]

asyncrt::coroutine<void> once() {
  std::mutex own;
  co_await add(own);
}

int main() {
  asyncrt::run(once());
  std::puts("done");
}
