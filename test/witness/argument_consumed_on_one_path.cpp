// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// On one path the object is awaited before it is scheduled.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker(bool early) {
  auto once = answer();
  if (early)
    co_await once;
  try {
    co_await asyncrt::create_task(std::move(once)); // misuse: async-non-coroutine-argument
  } catch (const std::exception &) {
  }
}

int main() {
  asyncrt::run(worker(true));
  std::puts("done");
}
