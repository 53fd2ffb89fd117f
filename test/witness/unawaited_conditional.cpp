// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whichever branch is taken, its coroutine is dropped.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> greet() { co_return; }
asyncrt::coroutine<void> take_leave() { co_return; }

asyncrt::coroutine<void> worker(bool early) {
  early ? greet() : take_leave(); // misuse: async-unawaited-task
  co_return;
}

int main() {
  asyncrt::run(worker(true));
  std::puts("done");
}
