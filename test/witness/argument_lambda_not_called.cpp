// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine lambda instead of its result.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

int main() {
  auto answer = []() -> asyncrt::coroutine<int> { co_return 42; };
  try {
    asyncrt::run(answer); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::value_error &) {
  }
  std::puts("done");
}
