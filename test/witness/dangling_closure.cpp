// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The captures live in a closure that is a temporary.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

asyncrt::coroutine<void> worker() {
  auto text = std::string("a text that does not fit into the object itself");
  // clang-format off
  auto task = [text]() -> asyncrt::coroutine<void> { // misuse: async-dangling-argument
    std::printf("%s\n", text.c_str());
    co_return;
  }();
  co_await task;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
