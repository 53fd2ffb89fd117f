// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The bound of a loop is computed by a runner.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> count() { co_return 3; }

asyncrt::coroutine<void> worker() {
  try {
    for (int i = asyncrt::run(count()); i > 0; --i) // misuse: async-nested-run
      std::puts("turn");
  } catch (const asyncrt::runtime_error &) {
  }
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
