// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The closure lives in a variable.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

asyncrt::coroutine<void> worker() {
  auto text = std::string("a text that does not fit into the object itself");
  auto print = [text]() -> asyncrt::coroutine<void> {
    std::printf("%s\n", text.c_str());
    co_return;
  };
  auto task = print();
  co_await task;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
