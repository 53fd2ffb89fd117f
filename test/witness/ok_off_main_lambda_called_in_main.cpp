// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The lambda with the runner is called in main; the thread gets another one.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto blocking = [] { return asyncrt::run(answer()); };
  auto counting = [] { std::puts("one"); };
  std::thread background(counting);
  background.join();
  std::printf("%d\n", blocking());
  std::puts("done");
}
