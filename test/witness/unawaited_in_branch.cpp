// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In a branch and in a loop.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> greet() { co_return; }

asyncrt::coroutine<void> worker(bool polite) {
  if (polite)
    greet(); // misuse: async-unawaited-task
  while (polite) {
    greet(); // misuse: async-unawaited-task
    polite = false;
  }
  co_return;
}

int main() {
  asyncrt::run(worker(true));
  std::puts("done");
}
