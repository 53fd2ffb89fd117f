// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: no run() while a loop runs. Broken in a function that a coroutine calls.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

// [program]
int blocking_answer() {          // right in main, wrong in a coroutine
  return asyncrt::run(answer()); // violation: async-nested-run
}

asyncrt::coroutine<void> amain() {
  try {
    blocking_answer(); // finding: async-nested-run
  } catch (const asyncrt::runtime_error &error) {
    std::printf("runtime_error: %s\n", error.what());
  }
  co_return;
}

int main() {
  std::printf("%d\n", blocking_answer());
  asyncrt::run(amain());
}
// [/program]
