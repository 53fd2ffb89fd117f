// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A generator without a request for a value is no misuse.
#include "Inputs/generator.h"

#include <asyncrt/asyncrt.hpp>
#include <cstdio>

generator<int> numbers() {
  for (int n = 0;; ++n)
    co_yield n;
}

asyncrt::coroutine<void> worker() {
  numbers();
  auto unused = numbers();
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
