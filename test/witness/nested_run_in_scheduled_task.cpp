// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A scheduled task is run by the loop, so its body is on the loop as well.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> background() {
  try {
    asyncrt::run(answer()); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &) {
  }
  co_return;
}

asyncrt::coroutine<void> worker() {
  auto handle = asyncrt::create_task(background());
  co_await handle;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
