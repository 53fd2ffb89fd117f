// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A default argument calls the helper, at each call that leaves it out.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() {
  try {
    return asyncrt::run(answer()); // violation: async-nested-run
  } catch (const asyncrt::runtime_error &) {
    return 0;
  }
}

int twice(int n = wait_for_answer()) { return 2 * n; }

asyncrt::coroutine<void> worker() {
  twice(); // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
