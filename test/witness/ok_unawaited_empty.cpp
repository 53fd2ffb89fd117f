// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An empty object holds no coroutine that could be forgotten.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> worker() {
  asyncrt::coroutine<int> empty;
  co_return co_await answer();
}

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
