// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Outside of the loop a program may sleep as long as it likes.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <thread>

asyncrt::coroutine<void> worker() { co_await asyncrt::sleep(0); }

int main() {
  std::this_thread::sleep_for(std::chrono::milliseconds(150));
  asyncrt::run(worker(), {.debug = true});
  std::this_thread::sleep_for(std::chrono::milliseconds(150));
  std::puts("done");
}
