// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The object is moved from, then filled again.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }

int main() {
  auto job = twice(1);
  int sum = asyncrt::run(std::move(job));
  job = twice(2);
  sum += asyncrt::run(std::move(job));
  std::printf("%d\n", sum);
  std::puts("done");
}
