// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Results that are no tasks may be dropped.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

int count() { return 3; }
asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  count();
  (void)count();
  co_await answer();
  (void)co_await answer();
  auto unused = co_await answer();
}

int main() {
  asyncrt::run(worker());
  asyncrt::run(answer());
  std::puts("done");
}
