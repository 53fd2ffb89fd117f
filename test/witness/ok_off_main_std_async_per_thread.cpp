// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same for std::async.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <future>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto result = std::async(std::launch::async, [] {
    return asyncrt::run(answer(), {.threads = asyncrt::thread_policy::per_thread});
  });
  std::printf("%d\n", result.get());
  std::puts("done");
}
