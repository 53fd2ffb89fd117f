// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A local that is dead when the launcher's task begins.
// ends: dangling
#include "launch.h"

#include <cstdio>

void greet() {
  std::string text(100, 'a');
  launch(print(text)); // misuse: async-dangling-argument
}

asyncrt::coroutine<void> worker() {
  greet();
  co_await asyncrt::sleep(0.01);
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
