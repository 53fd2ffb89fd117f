// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Captured by a lambda that is never called.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  auto later = [work = answer()] { std::puts("now"); }; // misuse: async-unawaited-task
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
