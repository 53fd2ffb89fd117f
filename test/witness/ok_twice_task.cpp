// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A task is a shared handle: its result may be asked for again.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

// [task]
asyncrt::coroutine<void> worker() {
  auto task = asyncrt::create_task(answer());
  std::printf("%d\n", co_await task);
  std::printf("%d\n", co_await task);
}
// [/task]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
