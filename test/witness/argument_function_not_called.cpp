// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The function instead of the coroutine that calling it makes.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

// [example]
asyncrt::coroutine<int> answer() { co_return 42; }

void start() {
  try {
    asyncrt::run(answer); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::value_error &error) {
    std::puts(error.what());
  }
}
// [/example]

int main() {
  start();
  std::puts("done");
}
