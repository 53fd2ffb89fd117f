// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Blocks, branches and loops in the entry change nothing.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  std::thread background([] {
    for (int turn = 0; turn < 2; ++turn) {
      if (turn == 1) {
        try {
          asyncrt::run(answer()); // misuse: async-run-off-main-thread
        } catch (const asyncrt::runtime_error &) {
        }
      }
    }
  });
  background.join();
  std::puts("done");
}
