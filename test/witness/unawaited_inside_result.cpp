// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function returns a coroutine together with a number, and only the number is used.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> worker() {
  auto [task, number] = [] { return std::pair(answer(), 1); }(); // misuse: async-unawaited-task
  co_return number;
}

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
