// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A lambda that the coroutine calls at once runs on the coroutine's stack.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  [] { // finding: async-nested-run
    try {
      asyncrt::run(answer()); // violation: async-nested-run
    } catch (const asyncrt::runtime_error &) {
    }
  }();
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
