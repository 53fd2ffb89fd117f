// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A flag says whether it was awaited.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker(bool early) {
  auto once = answer();
  bool done = false;
  if (early) {
    co_await once;
    done = true;
  }
  if (!done)
    co_await once;
}

int main() {
  asyncrt::run(worker(true));
  asyncrt::run(worker(false));
  std::puts("done");
}
