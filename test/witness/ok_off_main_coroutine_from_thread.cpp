// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine object made on a thread may be run in main: it has not begun.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <future>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto made = std::async(std::launch::async, [] { return answer(); });
  std::printf("%d\n", asyncrt::run(made.get()));
  std::puts("done");
}
