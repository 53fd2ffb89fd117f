// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A detached coroutine reads a capture of a temporary lambda after a suspension.
// ends: dangling
#include "Inputs/eager.hpp"
#include <cstdio>
#include <string>

// [example]
void greet(std::string name) {
  // clang-format off
  [name]() -> detached { // misuse: async-dangling-argument
    std::printf("hello %s\n", name.c_str());
    co_await later();
    std::printf("bye %s\n", name.c_str());
  }();
}
// [/example]

int main() {
  greet("a name that does not fit into the object itself");
  wake();
  std::puts("done");
}
