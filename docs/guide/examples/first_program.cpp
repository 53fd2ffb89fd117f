// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One asynchronous function, and the call that runs it.
// [program]
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

asyncrt::coroutine<int> greet(const char *name) {
  std::printf("hello, %s ...\n", name);
  co_await asyncrt::sleep(0.01);
  std::printf("... and goodbye\n");
  co_return 0;
}

int main() { return asyncrt::run(greet("world")); }
// [/program]
