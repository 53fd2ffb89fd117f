// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The static local is initialised before any loop runs.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() { return asyncrt::run(answer()); }

struct limit {
  static int value;
};
int limit::value = 3;
int read_limit() { return limit::value; }

asyncrt::coroutine<void> worker() {
  read_limit();
  co_return;
}

int main() {
  limit::value = wait_for_answer();
  asyncrt::run(worker());
  std::puts("done");
}
