// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The project knows about this place.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

// [silencing]
asyncrt::coroutine<void> worker() {
  auto once = answer();
  if (once)
    co_await once;
  if (once)
    co_await once; // NOLINT(async-awaited-twice)
}
// [/silencing]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
