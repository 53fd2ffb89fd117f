// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A lambda with a name, called by the coroutine it was written in.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  auto wait_for_answer = [] {
    try {
      asyncrt::run(answer()); // violation: async-nested-run
    } catch (const asyncrt::runtime_error &) {
    }
  };
  wait_for_answer(); // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
