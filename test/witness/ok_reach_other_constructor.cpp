// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The other constructor of the class blocks.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() { return asyncrt::run(answer()); }

struct config {
  int limit;
  config() : limit(wait_for_answer()) {}
  explicit config(int value) : limit(value) {}
};

asyncrt::coroutine<void> worker() {
  config c(3);
  co_return;
}

int main() {
  config c;
  asyncrt::run(worker());
  std::puts("done");
}
