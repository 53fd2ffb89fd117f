// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The helper allows other threads; the coroutine moves it to one.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() {
  return asyncrt::run(answer(), {.threads = asyncrt::thread_policy::per_thread});
}

asyncrt::coroutine<int> worker() { co_return co_await asyncrt::to_thread(wait_for_answer); }

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
