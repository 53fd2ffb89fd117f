// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A member of a local, never read.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

asyncrt::coroutine<int> answer() { co_return 42; }

struct job {
  asyncrt::coroutine<int> work;
  int number;
};

asyncrt::coroutine<void> worker() {
  job j{answer(), 1}; // misuse: async-unawaited-task
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
