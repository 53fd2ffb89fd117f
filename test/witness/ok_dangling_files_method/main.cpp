// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The object is a local, which nothing uses later.
#include "session.h"

#include <cstdio>

void greet() {
  session s;
  s.run();
  session::copy(s);
}

int main() {
  greet();
  wake();
  std::puts("done");
}
