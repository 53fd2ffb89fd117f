// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine has a copy of its own, or needs the capture before it is suspended only.
#include "Inputs/eager.hpp"
#include <cstdio>
#include <string>

// [example]
void greet(std::string name) {
  [](std::string name) -> detached {
    std::printf("hello %s\n", name.c_str());
    co_await later();
    std::printf("bye %s\n", name.c_str());
  }(name);
}
// [/example]

void greet_only(std::string name) {
  [name]() -> detached {
    std::printf("hello %s\n", name.c_str());
    co_await later();
  }();
}

int main() {
  greet("a name that does not fit into the object itself");
  greet_only("a name that does not fit into the object itself");
  wake();
  std::puts("done");
}
