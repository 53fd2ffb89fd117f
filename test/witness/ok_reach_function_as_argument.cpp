// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The helper is handed to something that does not call it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() { return asyncrt::run(answer()); }

struct registry {
  int (*job)() = nullptr;
  void remember(int (*function)()) { job = function; }
};
static registry jobs;

asyncrt::coroutine<void> worker() {
  jobs.remember(wait_for_answer);
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::printf("%d\n", jobs.job());
  std::puts("done");
}
