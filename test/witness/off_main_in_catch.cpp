// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry runs its clean-up coroutine in a handler.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <stdexcept>
#include <thread>

asyncrt::coroutine<void> clean_up() { co_return; }

int main() {
  std::thread background([] {
    try {
      throw std::logic_error("no such file");
    } catch (const std::logic_error &) {
      try {
        asyncrt::run(clean_up()); // misuse: async-run-off-main-thread
      } catch (const asyncrt::runtime_error &) {
      }
    }
  });
  background.join();
  std::puts("done");
}
