// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A lambda can be a coroutine too.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto worker = []() -> asyncrt::coroutine<void> {
    try {
      asyncrt::run(answer()); // misuse: async-nested-run
    } catch (const asyncrt::runtime_error &) {
    }
    co_return;
  };
  asyncrt::run(worker());
  std::puts("done");
}
