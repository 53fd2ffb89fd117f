// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry of a std::thread runs a coroutine there.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

// [example]
asyncrt::coroutine<int> answer() { co_return 42; }

void in_the_background() {
  std::thread background([] {
    try {
      asyncrt::run(answer()); // misuse: async-run-off-main-thread
    } catch (const asyncrt::runtime_error &error) {
      std::puts(error.what());
    }
  });
  background.join();
}
// [/example]

int main() {
  in_the_background();
  std::puts("done");
}
