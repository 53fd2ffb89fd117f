// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A generator is a coroutine, but no loop runs it: main pulls its values.
#include "Inputs/generator.h"

#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> square(int n) { co_return n *n; }

generator<int> squares() {
  for (int n = 1; n <= 3; ++n)
    co_yield asyncrt::run(square(n));
}

int main() {
  auto values = squares();
  while (values.next())
    std::printf("%d\n", values.value());
  std::puts("done");
}
