// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: nothing blocks the loop. Computing blocks too, and no check sees it.
#include <asyncrt/asyncrt.hpp>

#include <chrono>
#include <cstdio>

// [program]
asyncrt::coroutine<void> compute() {
  const auto end = asyncrt::clock::now() + std::chrono::milliseconds(150);
  while (asyncrt::clock::now() < end) // missed: async-blocking-call
    ;
  std::printf("computed\n");
  co_return;
}

int main() { asyncrt::run(compute(), {.debug = true}); }
// [/program]
