// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function that returns a coroutine need not be one: this body runs in main,
// before any loop.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> read_limit() { co_return 3; }

asyncrt::coroutine<int> count_to(int limit) { co_return limit; }

asyncrt::coroutine<int> start() {
  int limit = asyncrt::run(read_limit());
  return count_to(limit);
}

int main() {
  std::printf("%d\n", asyncrt::run(start()));
  std::puts("done");
}
