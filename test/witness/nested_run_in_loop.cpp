// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In a loop each turn fails, at one line.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  for (int turn = 0; turn < 3; ++turn) {
    try {
      asyncrt::run(answer()); // misuse: async-nested-run
    } catch (const asyncrt::runtime_error &) {
    }
  }
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
