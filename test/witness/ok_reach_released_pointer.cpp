// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The object with the blocking destructor outlives the coroutine.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() { return asyncrt::run(answer()); }

struct guard {
  ~guard() { wait_for_answer(); }
};

static guard *kept;

asyncrt::coroutine<void> worker() {
  kept = new guard;
  co_return;
}

int main() {
  asyncrt::run(worker());
  delete kept;
  std::puts("done");
}
