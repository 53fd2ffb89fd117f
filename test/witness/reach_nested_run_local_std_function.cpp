// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A local std::function holds the helper.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() {
  try {
    return asyncrt::run(answer()); // violation: async-nested-run
  } catch (const asyncrt::runtime_error &) {
    return 0;
  }
}

asyncrt::coroutine<void> worker() {
  std::function<int()> job = wait_for_answer;
  job(); // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
