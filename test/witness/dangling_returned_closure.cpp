// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function returns a lambda coroutine that refers to a variable of the function.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>
#include <memory>

std::function<asyncrt::coroutine<void>()> printer() {
  auto number = std::make_unique<int>(7);
  return [&number]() -> asyncrt::coroutine<void> { // misuse: async-dangling-argument
    std::printf("%d\n", *number);
    co_return;
  };
}

asyncrt::coroutine<void> worker() {
  auto print = printer();
  co_await print();
}

int main() { asyncrt::run(worker()); }
