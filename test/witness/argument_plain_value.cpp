// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A plain value.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

int main() {
  try {
    asyncrt::run(42); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::value_error &) {
  }
  std::puts("done");
}
