// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine lambda that is called at once and dropped.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> worker() {
  []() -> asyncrt::coroutine<void> { co_return; }(); // misuse: async-unawaited-task
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
