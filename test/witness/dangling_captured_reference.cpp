// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A detached coroutine refers to a local of the function that starts it.
// ends: dangling
#include "Inputs/eager.hpp"
#include <cstdio>
#include <string>

// [example]
detached say(const std::string &name) {
  co_await later();
  std::printf("hello %s\n", name.c_str());
}

void greet() {
  auto name = std::string("a name that does not fit into the object itself");
  say(name); // misuse: async-dangling-argument
}
// [/example]

int main() {
  greet();
  wake();
  std::puts("done");
}
