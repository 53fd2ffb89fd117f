// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A thread calls its entry and drops what it returns. Nobody of the program is
// on the stack then, so the runtime can only name the coroutine itself.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<void> greet() { // violation: async-unawaited-task
  co_return;
}

int main() {
  std::thread background(greet); // finding: async-unawaited-task
  background.join();
  std::puts("done");
}
