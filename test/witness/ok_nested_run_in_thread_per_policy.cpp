// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A worker thread may have a loop of its own when the policy says so.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> worker() {
  co_return co_await asyncrt::to_thread([] {
    return asyncrt::run(answer(), {.threads = asyncrt::thread_policy::per_thread});
  });
}

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
