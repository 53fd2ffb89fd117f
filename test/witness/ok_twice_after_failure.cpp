// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A new task after the one that failed.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <stdexcept>
#include <utility>

asyncrt::coroutine<int> tries(bool again) {
  if (!again)
    throw std::runtime_error("no answer");
  co_return 42;
}

asyncrt::coroutine<int> worker() {
  auto once = tries(false);
  try {
    co_return co_await std::move(once);
  } catch (const std::runtime_error &) {
    std::puts("once more");
  }
  once = tries(true);
  co_return co_await std::move(once);
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
