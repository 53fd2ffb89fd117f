// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine returns what a runner gives.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> worker() {
  co_return asyncrt::run(answer()); // misuse: async-nested-run
}

int main() {
  try {
    asyncrt::run(worker());
  } catch (const asyncrt::runtime_error &error) {
    std::puts(error.what());
  }
  std::puts("done");
}
