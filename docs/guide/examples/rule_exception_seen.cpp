// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: every task is awaited. An unseen exception is reported at its end.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <stdexcept>

// [program]
asyncrt::coroutine<void> fail() {
  throw std::runtime_error("disk full");
  co_return;
}

asyncrt::coroutine<void> amain() {
  asyncrt::create_task(fail()); // misuse: async-unawaited-task
  co_await asyncrt::sleep(0);
  co_await asyncrt::sleep(0);
  std::printf("nobody noticed\n");
}

int main() { asyncrt::run(amain()); }
// [/program]
