// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The begin() of a range calls the helper.
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

struct range {
  int values[1] = {7};
  int *begin() { return wait_for_answer(), values; }
  int *end() { return values + 1; }
};

asyncrt::coroutine<void> worker() {
  range r;
  for (int value : r) // finding: async-nested-run
    std::printf("%d\n", value);
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
