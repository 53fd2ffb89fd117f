// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// std::exchange takes the coroutine out and leaves an empty object behind.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto job = answer();
  std::printf("%d\n", asyncrt::run(std::exchange(job, {})));
  std::puts("done");
}
