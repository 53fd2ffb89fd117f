// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An algorithm calls a lambda that calls the helper.
#include <algorithm>
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

asyncrt::coroutine<void> worker() {
  int numbers[] = {1, 2};
  std::for_each(numbers, numbers + 2, [](int &n) { n += wait_for_answer(); }); // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
