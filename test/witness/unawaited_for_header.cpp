// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The three places of a for header are statements in disguise.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> step() { co_return; }

asyncrt::coroutine<void> worker() {
  int turn = 0;
  for (step(); turn < 2; ++turn) // misuse: async-unawaited-task
    co_await step();
  for (; turn < 4; step()) // misuse: async-unawaited-task
    ++turn;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
