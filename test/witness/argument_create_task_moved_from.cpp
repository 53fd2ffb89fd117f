// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine was scheduled already.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  auto once = answer();
  auto handle = asyncrt::create_task(std::move(once));
  try {
    co_await asyncrt::create_task(std::move(once)); // misuse: async-non-coroutine-argument
  } catch (const std::exception &) {
  }
  co_await handle;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
