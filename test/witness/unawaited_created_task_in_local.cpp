// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The handle has a name, but is never looked at.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>

asyncrt::coroutine<void> background() { co_await asyncrt::sleep(std::chrono::milliseconds(500)); }

asyncrt::coroutine<void> worker() {
  auto handle = asyncrt::create_task(background()); // misuse: async-unawaited-task
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
