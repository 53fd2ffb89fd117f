// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Outside of coroutines it is the same mistake.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> greet() { co_return; }

int main() {
  greet(); // misuse: async-unawaited-task
  std::puts("done");
}
