// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A thread launcher of one's own, made known by an annotation.
#include <asyncrt/asyncrt.hpp>
#include <corolint/annotations.h>
#include <cstdio>
#include <functional>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

// [example]
COROLINT_THREAD_LAUNCHER void post(const std::function<void()> &job) { std::thread(job).join(); }

void refresh() {
  post([] {
    try {
      asyncrt::run(answer()); // misuse: async-run-off-main-thread
    } catch (const asyncrt::runtime_error &) {
    }
  });
}
// [/example]

int main() {
  refresh();
  std::puts("done");
}
