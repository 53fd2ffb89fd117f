// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// timeout, wait_for and timeout_at: three ways to say how long.
#include <asyncrt/asyncrt.hpp>

#include <chrono>
#include <cstdio>

// [slow]
asyncrt::coroutine<int> slow() {
  co_await asyncrt::sleep(3600);
  co_return 1;
}
// [/slow]

// [wait_for]
asyncrt::coroutine<void> one_awaitable() {
  try {
    co_await asyncrt::wait_for(slow(), 0.01);
  } catch (const asyncrt::timeout_error &) {
    std::printf("slow() was cancelled\n");
  }
}
// [/wait_for]

// [timeout]
asyncrt::coroutine<void> a_block() {
  using namespace std::chrono_literals;
  try {
    co_await asyncrt::timeout(10ms, [](asyncrt::timeout_scope &limit) -> asyncrt::coroutine<void> {
      co_await asyncrt::sleep(0);
      limit.reschedule(asyncrt::clock::now() + 20ms); // we are getting on well
      co_await slow();
    });
  } catch (const asyncrt::timeout_error &) {
    std::printf("the block was cancelled\n");
  }
}
// [/timeout]

// [timeout_at]
asyncrt::coroutine<void> two_steps_one_deadline() {
  const auto deadline = asyncrt::clock::now() + std::chrono::milliseconds(20);
  co_await asyncrt::timeout_at(deadline, [] { return asyncrt::sleep(0); });
  std::printf("the first step was in time\n");
  try {
    co_await asyncrt::timeout_at(deadline, slow);
  } catch (const asyncrt::timeout_error &) {
    std::printf("the second was not\n");
  }
}
// [/timeout_at]

int main() {
  asyncrt::run(one_awaitable());
  asyncrt::run(a_block());
  asyncrt::run(two_steps_one_deadline());
}
