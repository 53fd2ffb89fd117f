// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine is given to a function that awaits it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> twice(asyncrt::coroutine<int> job) {
  co_return 2 * co_await std::move(job);
}

asyncrt::coroutine<int> worker() {
  auto job = answer();
  co_return co_await twice(std::move(job)) + co_await twice(answer());
}

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
