// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// On a thread of the pool blocking is harmless.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <thread>

// [example]
void back_off() { std::this_thread::sleep_for(std::chrono::milliseconds(150)); }

asyncrt::coroutine<void> worker() {
  co_await asyncrt::to_thread(back_off);
  co_await asyncrt::to_thread([] { back_off(); });
}
// [/example]

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}
