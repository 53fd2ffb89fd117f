// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The inner call of the runner has ended when the outer one begins.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }
asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }

int main() {
  std::printf("%d\n", asyncrt::run(twice(asyncrt::run(answer()))));
  std::puts("done");
}
