// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A null pointer.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

int main() {
  try {
    asyncrt::run(nullptr); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::value_error &) {
  }
  std::puts("done");
}
