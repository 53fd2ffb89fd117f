// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A helper hides the runner; the coroutine calls the helper.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

// [example]
asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() {
  return asyncrt::run(answer()); // violation: async-nested-run
}

asyncrt::coroutine<void> worker() {
  try {
    wait_for_answer(); // finding: async-nested-run
  } catch (const asyncrt::runtime_error &error) {
    std::puts(error.what());
  }
  co_return;
}
// [/example]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
