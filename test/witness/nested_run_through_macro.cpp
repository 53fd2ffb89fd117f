// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The runner comes out of a macro: the finding is where the macro is used.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

#define WAIT_FOR(coroutine) asyncrt::run(coroutine)

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  try {
    WAIT_FOR(answer()); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &) {
  }
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
