// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The threads: two that are started here, two that the other file starts.
#include "jobs.h"

#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> question() { co_return 6 * 7; }

int main() {
  std::thread(refresh).join();
  std::thread(save).join();
  start([] {
    try {
      asyncrt::run(question()); // misuse: async-run-off-main-thread
    } catch (const asyncrt::runtime_error &) {
    }
  });
  start([] { asyncrt::run(question(), {.threads = asyncrt::thread_policy::per_thread}); });
  std::puts("done");
}
