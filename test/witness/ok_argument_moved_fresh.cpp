// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A local coroutine that is moved into the runner.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto fresh = answer();
  std::printf("%d\n", asyncrt::run(std::move(fresh)));
  std::puts("done");
}
