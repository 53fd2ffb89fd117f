// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The call of a function that is no coroutine but returns one.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> greet(int times) {
  while (times-- > 0)
    std::puts("hello");
  co_return;
}

asyncrt::coroutine<void> make() {
  return greet(2); // violation: async-unawaited-task
}

int main() {
  make(); // finding: async-unawaited-task
  std::puts("done");
}
