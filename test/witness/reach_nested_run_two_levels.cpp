// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two helpers stand between the coroutine and the runner.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() {
  return asyncrt::run(answer()); // violation: async-nested-run
}

int read_limit(bool cached) { return cached ? 3 : wait_for_answer(); }

asyncrt::coroutine<void> worker() {
  try {
    read_limit(false); // finding: async-nested-run
  } catch (const asyncrt::runtime_error &) {
  }
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
