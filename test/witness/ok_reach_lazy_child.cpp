// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine that awaits is made by a function that has blocked before, in main.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() { return asyncrt::run(answer()); }

asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }
asyncrt::coroutine<int> prepared() { return twice(wait_for_answer()); }

asyncrt::coroutine<void> worker() {
  co_await twice(1);
  co_return;
}

int main() {
  std::printf("%d\n", asyncrt::run(prepared()));
  asyncrt::run(worker());
  std::puts("done");
}
