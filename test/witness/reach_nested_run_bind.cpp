// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// std::bind holds the helper.
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

int twice(int n) { return n * wait_for_answer(); }

asyncrt::coroutine<void> worker() {
  auto job = std::bind(twice, 2);
  job(); // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
