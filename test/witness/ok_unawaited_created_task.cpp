// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The handle of the task is awaited.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>

// [tasks]
asyncrt::coroutine<int> background() {
  co_await asyncrt::sleep(std::chrono::milliseconds(1));
  co_return 42;
}

asyncrt::coroutine<int> worker() {
  auto handle = asyncrt::create_task(background());
  std::puts("meanwhile");
  co_return co_await handle;
}
// [/tasks]

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
