// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two runs, one after the other, from a function that is no coroutine.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  int first = asyncrt::run(answer());
  int second = asyncrt::run(answer());
  std::printf("%d\n", first + second);
  std::puts("done");
}
