// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The usual way: compute on another thread, await the result in the loop.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

int product(int a, int b) { return a * b; }

asyncrt::coroutine<int> worker() { co_return co_await asyncrt::to_thread(product, 6, 7); }

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
