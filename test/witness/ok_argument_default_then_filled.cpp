// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A default-constructed object that gets its coroutine later.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }

int main(int argc, char **) {
  asyncrt::coroutine<int> job;
  if (argc > 1)
    job = twice(1);
  else
    job = twice(2);
  std::printf("%d\n", asyncrt::run(std::move(job)));
  std::puts("done");
}
