// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop in main runs one coroutine after the other.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }

int main() {
  int sum = 0;
  for (int n = 0; n < 3; ++n)
    sum += asyncrt::run(twice(n));
  auto once_more = [](int n) { return asyncrt::run(twice(n)); };
  sum += once_more(5);
  std::printf("%d\n", sum);
  std::puts("done");
}
