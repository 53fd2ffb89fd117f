// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// sleep is a coroutine as well: without co_await it does not begin.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>

asyncrt::coroutine<void> worker() {
  asyncrt::sleep(std::chrono::seconds(1)); // misuse: async-unawaited-task
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
