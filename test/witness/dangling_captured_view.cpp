// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The closure copies a pointer, not what it points to.
// ends: dangling
#include "Inputs/eager.hpp"
#include <cstdio>
#include <string>

// [example]
template <class Function> detached soon(Function function) {
  co_await later();
  function();
}

void greet(std::string name) {
  soon([name = name.c_str()] { std::printf("hello %s\n", name); }); // misuse: async-dangling-argument
}
// [/example]

int main() {
  greet("a name that does not fit into the object itself");
  wake();
  std::puts("done");
}
