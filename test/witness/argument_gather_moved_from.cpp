// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same object twice: the second is empty when gather looks at it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  auto once = answer();
  int value = co_await std::move(once);
  try {
    co_await asyncrt::gather(std::move(once)); // misuse: async-non-coroutine-argument
  } catch (const std::exception &) {
  }
  std::printf("%d\n", value);
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
