// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The policy that allows it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

// [example]
asyncrt::coroutine<int> answer() { co_return 42; }

void in_the_background() {
  std::thread background([] {
    asyncrt::run(answer(), {.threads = asyncrt::thread_policy::per_thread});
  });
  background.join();
}
// [/example]

int main() {
  in_the_background();
  std::puts("done");
}
