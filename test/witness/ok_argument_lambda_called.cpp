// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The lambda is called: the two parentheses at its end make the difference.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

int main() {
  auto named = []() -> asyncrt::coroutine<int> { co_return 1; };
  int sum = asyncrt::run(named());
  sum += asyncrt::run([]() -> asyncrt::coroutine<int> { co_return 2; }());
  std::printf("%d\n", sum);
  std::puts("done");
}
