// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The launcher is a coroutine that keeps the closure until it is done.
#include "Inputs/eager.hpp"
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>

// [example]
template <class Function> asyncrt::coroutine<void> keep(Function function) { co_await function(); }

asyncrt::coroutine<void> greet(std::string name) {
  auto task = keep([name]() -> asyncrt::coroutine<void> {
    std::printf("hello %s\n", name.c_str());
    co_return;
  });
  co_await task;
}
// [/example]

int main() {
  asyncrt::run(greet("a name that does not fit into the object itself"));
  std::puts("done");
}
