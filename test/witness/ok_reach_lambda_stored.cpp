// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A lambda with the helper is kept for later; main calls it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() { return asyncrt::run(answer()); }

static std::function<int()> job;

asyncrt::coroutine<void> worker() {
  job = [] { return wait_for_answer(); };
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::printf("%d\n", job());
  std::puts("done");
}
