// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A parameter taken by value belongs to the coroutine.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

// [value]
asyncrt::coroutine<void> print(std::string text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

asyncrt::coroutine<void> worker() {
  auto task = print(std::string("a text that does not fit into the object itself"));
  co_await task;
}
// [/value]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
