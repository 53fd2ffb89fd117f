// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A runner keeps its loop, and what is left on it, from one run to the next.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

// [program]
asyncrt::task<int> kept;

asyncrt::coroutine<int> slow_answer() {
  co_await asyncrt::sleep(0.01);
  co_return 42;
}

asyncrt::coroutine<void> prepare() {
  kept = asyncrt::create_task(slow_answer());
  co_return;
}

asyncrt::coroutine<int> finish() { co_return co_await kept; }

int main() {
  asyncrt::runner runner;
  runner.run(prepare());
  std::printf("between the runs the task waits\n");
  std::printf("%d\n", runner.run(finish()));
}
// [/program]
