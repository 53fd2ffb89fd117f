// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The left side of a comma is dropped.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> greet() { co_return; }

asyncrt::coroutine<int> worker() {
  int value = (greet(), 42); // misuse: async-unawaited-task
  co_return value;
}

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
