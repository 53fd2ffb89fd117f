// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The runner's result initialises a variable.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> worker() {
  try {
    int value = asyncrt::run(answer()); // misuse: async-nested-run
    co_return value;
  } catch (const asyncrt::runtime_error &) {
  }
  co_return 0;
}

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
