// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The caller, whose local dies first: only both files together show it.
// ends: dangling
#include "say.h"

#include <cstdio>

// [greet]
void greet() {
  auto name = std::string("a name that does not fit into the object itself");
  say(name); // misuse: async-dangling-argument
}
// [/greet]

int main() {
  greet();
  wake();
  std::puts("done");
}
