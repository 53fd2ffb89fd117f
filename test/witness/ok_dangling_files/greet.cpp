// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Locals that die after the last use.
#include "say.h"

#include <cstdio>

void greet() {
  auto name = std::string("a name that does not fit into the object itself");
  say_first(name);
}

void greet_now() {
  auto name = std::string("one more name that does not fit into the object");
  print_now(name);
}

void greet_and_wait() {
  auto name = std::string("another name that does not fit into the object");
  say(name);
  wake();
}

int main() {
  greet();
  greet_now();
  greet_and_wait();
  wake();
  std::puts("done");
}
