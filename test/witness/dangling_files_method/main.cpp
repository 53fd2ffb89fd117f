// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The object is a local, and dead by then.
// ends: dangling
#include "session.h"

#include <cstdio>

void greet() {
  session s;
  s.start(); // misuse: async-dangling-argument
}

int main() {
  greet();
  wake();
  std::puts("done");
}
