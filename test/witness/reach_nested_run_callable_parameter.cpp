// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine hands a lambda to a function that calls it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>

asyncrt::coroutine<int> answer() { co_return 42; }

int measured(const std::function<int()> &work) { return work(); }

asyncrt::coroutine<void> worker() {
  try {
    measured([] { // finding: async-nested-run
      return asyncrt::run(answer()); // violation: async-nested-run
    });
  } catch (const asyncrt::runtime_error &) {
  }
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
