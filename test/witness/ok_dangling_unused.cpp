// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine never looks at its parameter.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

asyncrt::coroutine<void> tick(const std::string &) {
  std::puts("tick");
  co_return;
}

asyncrt::coroutine<void> worker() {
  auto task = tick(std::string("a text that does not fit into the object itself"));
  co_await task;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
