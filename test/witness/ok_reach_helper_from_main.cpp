// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The helper with the runner is called from main, and from a function that
// main calls before and after the loop.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() { return asyncrt::run(answer()); }

int report() { return wait_for_answer() + 1; }

asyncrt::coroutine<int> worker() { co_return co_await answer(); }

int main() {
  int sum = report();
  sum += asyncrt::run(worker());
  sum += report();
  std::printf("%d\n", sum);
  std::puts("done");
}
