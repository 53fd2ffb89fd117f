// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The branch is not taken; NOLINT says that the author knows.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

// [silencing]
asyncrt::coroutine<void> greet() { co_return; }

asyncrt::coroutine<void> worker(bool provoke_a_warning) {
  if (provoke_a_warning)
    greet(); // NOLINT(async-unawaited-task)
  co_return;
}
// [/silencing]

int main() {
  asyncrt::run(worker(false));
  std::puts("done");
}
