// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The block of a timeout or a task group is called in the current task.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  co_await asyncrt::timeout(1, [] {
    try {
      asyncrt::run(answer()); // misuse: async-nested-run
    } catch (const asyncrt::runtime_error &) {
    }
    return answer();
  });
  co_await asyncrt::timeout_at(asyncrt::clock::now(), [](asyncrt::timeout_scope &) {
    try {
      asyncrt::run(answer()); // misuse: async-nested-run
    } catch (const asyncrt::runtime_error &) {
    }
    return answer();
  });
  co_await asyncrt::with_task_group([](asyncrt::task_group &) {
    try {
      asyncrt::run(answer()); // misuse: async-nested-run
    } catch (const asyncrt::runtime_error &) {
    }
    return answer();
  });
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
