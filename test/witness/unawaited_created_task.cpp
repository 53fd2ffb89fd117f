// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The handle that create_task returns is dropped: the task is not waited for,
// and the end of main cancels it.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>

asyncrt::coroutine<void> background() { co_await asyncrt::sleep(std::chrono::milliseconds(500)); }

asyncrt::coroutine<void> worker() {
  asyncrt::create_task(background()); // misuse: async-unawaited-task
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
