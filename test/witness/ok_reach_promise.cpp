// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A promise that only counts.
#include <asyncrt/asyncrt.hpp>
#include <coroutine>
#include <cstdio>

int steps = 0;

struct logged {
  struct promise_type {
    logged get_return_object() { return {}; }
    std::suspend_never initial_suspend() {
      ++steps;
      return {};
    }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() { ++steps; }
    void unhandled_exception() {}
  };
};

logged step() { co_return; }

asyncrt::coroutine<void> worker() {
  step();
  co_return;
}

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  asyncrt::run(worker());
  step();
  std::printf("%d %d\n", asyncrt::run(answer()), steps);
  std::puts("done");
}
