// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The branch is dead for a reason that no analysis can see; NOLINT says so.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

// [silencing]
asyncrt::coroutine<int> worker(bool outside_the_loop) {
  if (outside_the_loop)
    co_return asyncrt::run(answer()); // NOLINT(async-nested-run)
  co_return co_await answer();
}
// [/silencing]

int main() {
  asyncrt::run(worker(false));
  std::puts("done");
}
