// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An empty coroutine object.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

int main() {
  asyncrt::coroutine<int> empty;
  try {
    asyncrt::run(std::move(empty)); // misuse: async-non-coroutine-argument
  } catch (const std::exception &) {
  }
  std::puts("done");
}
