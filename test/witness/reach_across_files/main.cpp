// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine is here, the runner in the other file.
#include "limit.h"

#include <cstdio>

// [worker]
asyncrt::coroutine<void> worker() {
  try {
    read_limit(); // finding: async-nested-run
  } catch (const asyncrt::runtime_error &) {
  }
  co_return;
}
// [/worker]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
