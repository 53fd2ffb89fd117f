// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An awaiter's await_ready calls the helper.
#include <asyncrt/asyncrt.hpp>
#include <coroutine>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() {
  try {
    return asyncrt::run(answer()); // violation: async-nested-run
  } catch (const asyncrt::runtime_error &) {
    return 0;
  }
}

struct ready_value {
  bool await_ready() { return wait_for_answer(), true; }
  void await_suspend(std::coroutine_handle<>) {}
  void await_resume() {}
};

asyncrt::coroutine<void> worker() {
  co_await ready_value(); // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
