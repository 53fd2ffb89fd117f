// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Here the result of co_await is a coroutine.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<asyncrt::coroutine<int>> choose() { co_return answer(); }

asyncrt::coroutine<int> worker() {
  auto handle = asyncrt::create_task(co_await choose());
  co_return co_await handle;
}

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
