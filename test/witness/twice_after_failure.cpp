// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The await that throws has consumed the task.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <stdexcept>
#include <utility>

asyncrt::coroutine<int> fails() {
  throw std::runtime_error("no answer");
  co_return 42;
}

asyncrt::coroutine<int> worker() {
  auto once = fails();
  try {
    co_return co_await std::move(once);
  } catch (const std::runtime_error &) {
    std::puts("once more");
  }
  try {
    co_return co_await std::move(once); // misuse: async-awaited-twice
  } catch (const asyncrt::runtime_error &) {
  }
  co_return 0;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
