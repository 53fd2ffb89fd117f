// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The lambda has a copy.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>
#include <memory>

std::function<asyncrt::coroutine<void>()> printer() {
  auto number = std::make_shared<int>(7);
  return [number]() -> asyncrt::coroutine<void> {
    std::printf("%d\n", *number);
    co_return;
  };
}

asyncrt::coroutine<void> worker() {
  auto print = printer();
  co_await print();
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
