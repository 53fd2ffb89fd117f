// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The helper with the runner: only both files together show the misuse.
#include "limit.h"

// [limit]
static asyncrt::coroutine<int> answer() { co_return 42; }

int read_limit() {
  return asyncrt::run(answer()); // violation: async-nested-run
}
// [/limit]
