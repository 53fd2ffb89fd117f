// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An early return forgets it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker(bool early) {
  auto work = answer(); // misuse: async-unawaited-task
  if (early)
    co_return;
  co_await work;
}

int main() {
  asyncrt::run(worker(true));
  asyncrt::run(worker(false));
  std::puts("done");
}
