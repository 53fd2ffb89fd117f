// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Somebody else's `run` is not a runner.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

namespace shop {
int run(int lap) { return lap + 1; }
} // namespace shop

asyncrt::coroutine<int> worker() {
  using shop::run;
  co_return run(1) + shop::run(2);
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
