// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The call is made by std::invoke.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>

asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }

int main() {
  std::printf("%d\n", asyncrt::run(std::invoke(twice, 21)));
  std::puts("done");
}
