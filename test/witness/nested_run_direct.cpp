// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The runner stands in the body of a coroutine.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

// [example]
asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  try {
    asyncrt::run(answer()); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &error) {
    std::puts(error.what());
  }
  co_return;
}
// [/example]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
