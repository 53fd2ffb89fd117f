// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// gather takes what can be awaited; a number cannot.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> worker() {
  try {
    co_await asyncrt::gather(42); // misuse: async-non-coroutine-argument
  } catch (const std::exception &) {
  }
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
