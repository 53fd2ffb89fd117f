// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A promise that blocks: its calls are implied, so the finding is at the name of the coroutine.
#include <asyncrt/asyncrt.hpp>
#include <coroutine>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int blocking() {
  try {
    return asyncrt::run(answer()); // violation: async-nested-run
  } catch (const asyncrt::runtime_error &) {
    return 0;
  }
}

struct logged {
  struct promise_type {
    logged get_return_object() { return {}; }
    std::suspend_never initial_suspend() {
      blocking();
      return {};
    }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() { blocking(); }
    void unhandled_exception() {}
  };
};

logged step() { // finding: async-nested-run
  co_return;    // finding: async-nested-run
}

asyncrt::coroutine<void> worker() {
  step();
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
