// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop of another thread reports the line of the call too.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<void> save() { co_return; }

asyncrt::coroutine<void> worker() {
  save(); // misuse: async-unawaited-task
  co_return;
}

int main() {
  std::thread([] { asyncrt::run(worker(), {.threads = asyncrt::thread_policy::per_thread}); }).join();
  std::puts("done");
}
