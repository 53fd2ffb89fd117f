// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A cast to void silences [[nodiscard]]; the coroutine still never runs.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> greet() { co_return; }

asyncrt::coroutine<void> worker() {
  (void)greet(); // misuse: async-unawaited-task
  static_cast<void>(greet()); // misuse: async-unawaited-task
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
