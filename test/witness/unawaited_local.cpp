// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A local gets the coroutine and is never read again.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> take_lock() { co_return 1; }

asyncrt::coroutine<void> worker() {
  auto lock = take_lock(); // misuse: async-unawaited-task
  std::puts("not locked");
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
