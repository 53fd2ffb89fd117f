// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The closure owns what it uses, or refers to what the caller owns.
#include "Inputs/eager.hpp"
#include <cstdio>
#include <string>

template <class Function> detached soon(Function function) {
  co_await later();
  function();
}

void greet(std::string name) {
  soon([name] { std::printf("hello %s\n", name.c_str()); });
}

void greet_view(const char *name) {
  soon([name] { std::printf("hello %s\n", name); });
}

int main() {
  greet("a name that does not fit into the object itself");
  greet_view("another name");
  wake();
  std::puts("done");
}
