// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: every task is awaited. What main leaves behind is cancelled.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

// [program]
asyncrt::coroutine<void> save() {
  co_await asyncrt::sleep(0.01);
  std::printf("saved\n");
}

asyncrt::coroutine<void> amain() {
  asyncrt::create_task(save()); // misuse: async-unawaited-task
  co_await asyncrt::sleep(0);
  std::printf("main ends before the task\n");
}

int main() { asyncrt::run(amain()); }
// [/program]
