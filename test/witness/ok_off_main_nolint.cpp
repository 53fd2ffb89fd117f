// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry is only ever used with a policy that allows it; NOLINT says so.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

// [silencing]
void start(asyncrt::thread_policy policy) {
  std::thread background([policy] {
    asyncrt::run(answer(), {.threads = policy}); // NOLINT(async-run-off-main-thread)
  });
  background.join();
}
// [/silencing]

int main() {
  start(asyncrt::thread_policy::per_thread);
  std::puts("done");
}
