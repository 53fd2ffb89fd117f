// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The runner comes after the thread, in main.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }

int main() {
  int input = 0;
  std::thread background([&input] { input = 21; });
  background.join();
  std::printf("%d\n", asyncrt::run(twice(input)));
  std::puts("done");
}
