// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Only one branch has the runner, and it is taken.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> worker(bool blocking) {
  try {
    if (blocking)
      co_return asyncrt::run(answer()); // misuse: async-nested-run
    co_return co_await answer();
  } catch (const asyncrt::runtime_error &) {
  }
  co_return 0;
}

int main() {
  asyncrt::run(worker(true));
  std::puts("done");
}
