// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The default argument calls the helper, but the coroutine gives its own.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() { return asyncrt::run(answer()); }

int twice(int n = wait_for_answer()) { return 2 * n; }

asyncrt::coroutine<void> worker() {
  twice(1);
  co_return;
}

int main() {
  twice();
  asyncrt::run(worker());
  std::puts("done");
}
