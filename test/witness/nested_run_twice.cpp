// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two runners in one coroutine are two findings.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }
asyncrt::coroutine<int> question() { co_return 6; }

asyncrt::coroutine<void> worker() {
  try {
    asyncrt::run(answer()); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &) {
  }
  try {
    asyncrt::run(question()); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &) {
  }
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
