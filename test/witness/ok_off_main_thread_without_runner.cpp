// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Threads may do everything else.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  int sum = 0;
  std::thread background([&sum] { sum = 6 * 7; });
  int value = asyncrt::run(answer());
  background.join();
  std::printf("%d\n", value == sum);
  std::puts("done");
}
