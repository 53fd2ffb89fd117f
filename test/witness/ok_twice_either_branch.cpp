// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two awaits in the source, one on each path.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker(bool loud) {
  auto once = answer();
  if (loud) {
    std::printf("%d\n", co_await once);
    co_return;
  }
  co_await once;
}

int main() {
  asyncrt::run(worker(true));
  asyncrt::run(worker(false));
  std::puts("done");
}
