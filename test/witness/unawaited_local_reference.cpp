// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A reference keeps the coroutine alive until the end of the scope, no longer.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> take_lock() { co_return 1; }

asyncrt::coroutine<void> worker() {
  auto &&lock = take_lock(); // misuse: async-unawaited-task
  const auto &guard = take_lock(); // misuse: async-unawaited-task
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
