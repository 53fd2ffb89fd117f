// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function that is no coroutine returns one.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }

asyncrt::coroutine<int> make() { return twice(21); }

int main() {
  std::printf("%d\n", asyncrt::run(make()));
  std::puts("done");
}
