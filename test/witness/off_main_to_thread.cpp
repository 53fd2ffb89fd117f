// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// to_thread leaves the loop, and the main thread with it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  try {
    co_await asyncrt::to_thread([] {
      return asyncrt::run(answer()); // misuse: async-run-off-main-thread
    });
  } catch (const asyncrt::runtime_error &) {
  }
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
