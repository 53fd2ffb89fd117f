// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two locals are moved into gather.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }

asyncrt::coroutine<void> worker() {
  auto a = twice(1);
  auto b = twice(2);
  co_await asyncrt::gather(std::move(a), std::move(b));
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
