// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The runner is in a coroutine that another coroutine awaits.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> child() {
  try {
    co_return asyncrt::run(answer()); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &) {
  }
  co_return 0;
}

asyncrt::coroutine<void> worker() { co_await child(); }

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
