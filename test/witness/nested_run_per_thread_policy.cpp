// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The relaxed thread policy allows other threads, not a second loop on this one.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  try {
    asyncrt::run(answer(), {.threads = asyncrt::thread_policy::per_thread}); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &) {
  }
  co_return;
}

int main() {
  asyncrt::run(worker(), {.threads = asyncrt::thread_policy::per_thread});
  std::puts("done");
}
