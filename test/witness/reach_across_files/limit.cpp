// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A helper of another file: corolint looks at each file alone.
#include "limit.h"

// [limit]
static asyncrt::coroutine<int> answer() { co_return 42; }

int read_limit() {
  return asyncrt::run(answer()); // violation: async-nested-run
}
// [/limit]
