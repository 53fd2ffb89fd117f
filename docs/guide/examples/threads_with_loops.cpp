// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each thread may have a loop of its own, if the program says so.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <thread>

// [program]
asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  std::thread worker([] {
    int result = asyncrt::run(answer(), {.threads = asyncrt::thread_policy::per_thread});
    std::printf("%d\n", result);
  });
  worker.join();
}
// [/program]
