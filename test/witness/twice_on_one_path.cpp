// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One branch awaits it early; the end awaits it in any case.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker(bool early) {
  auto once = answer();
  if (early)
    co_await once;
  try {
    co_await once; // misuse: async-awaited-twice
  } catch (const std::exception &) {
  }
}

int main() {
  asyncrt::run(worker(true));
  std::puts("done");
}
