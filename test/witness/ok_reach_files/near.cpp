// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine calls what does not block, and keeps for later what does.
#include "far.h"

#include <cstdio>

asyncrt::coroutine<void> worker() {
  quiet();
  co_await awaited();
  constructed object(1);
  with_default(1);
  keep([] { blocking(); });
  call_now([] { quiet(); });
}

int main() {
  asyncrt::run(worker());
  call_kept();
  constructed object;
  with_default();
  call_now([] { blocking(); });
  std::puts("done");
}
