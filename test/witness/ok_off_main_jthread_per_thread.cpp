// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same for a std::jthread; the options stand in a variable.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  {
    std::jthread background([] {
      asyncrt::run_options options;
      options.threads = asyncrt::thread_policy::per_thread;
      std::printf("%d\n", asyncrt::run(answer(), options));
    });
  }
  std::puts("done");
}
