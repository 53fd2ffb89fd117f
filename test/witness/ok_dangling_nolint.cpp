// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A number that the coroutine never reads after all.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

// [silencing]
asyncrt::coroutine<void> print(const int &number, bool loud) {
  if (loud)
    std::printf("%d\n", number);
  co_return;
}

asyncrt::coroutine<void> worker() {
  auto quiet = print(42, false); // NOLINT(async-dangling-argument)
  co_await quiet;
}
// [/silencing]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
