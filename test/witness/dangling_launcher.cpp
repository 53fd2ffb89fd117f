// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The program's own launcher calls a closure and lets it go.
// ends: dangling
#include "Inputs/eager.hpp"
#include <cstdio>
#include <string>

// [example]
template <class Function> void launch(Function function) { function(); }

void greet(std::string name) {
  // clang-format off
  launch([name]() -> detached { // misuse: async-dangling-argument
    co_await later();
    std::printf("hello %s\n", name.c_str());
  });
}
// [/example]

int main() {
  greet("a name that does not fit into the object itself");
  wake();
  std::puts("done");
}
