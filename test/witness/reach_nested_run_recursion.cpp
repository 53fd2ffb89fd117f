// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The helper is reached through functions that call each other.
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

int odd(int n);
int even(int n) { return n == 0 ? wait_for_answer() : odd(n - 1); }
int odd(int n) { return n == 0 ? 0 : even(n - 1); }

asyncrt::coroutine<void> worker() {
  even(2); // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
