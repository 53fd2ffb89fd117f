// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The left side of a comma is dropped.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> greet() { co_return; }
asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> worker() {
  co_return (greet(), co_await answer()); // misuse: async-unawaited-task
}

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
