// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The object was moved away two lines above.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto first = answer();
  auto second = std::move(first);
  try {
    asyncrt::run(std::move(first)); // misuse: async-non-coroutine-argument
  } catch (const std::exception &) {
  }
  std::printf("%d\n", asyncrt::run(std::move(second)));
  std::puts("done");
}
