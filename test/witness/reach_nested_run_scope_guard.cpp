// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A scope guard calls its lambda at the end of the scope.
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

template <typename F> struct scope_exit {
  F function;
  ~scope_exit() { function(); }
};
template <typename F> scope_exit(F) -> scope_exit<F>;

asyncrt::coroutine<void> worker() {
  scope_exit guard{[] { wait_for_answer(); }}; // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
