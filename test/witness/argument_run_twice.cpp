// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One coroutine object is good for one run.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto once = answer();
  std::printf("%d\n", asyncrt::run(std::move(once)));
  try {
    asyncrt::run(std::move(once)); // misuse: async-non-coroutine-argument
  } catch (const std::exception &) {
  }
  std::puts("done");
}
