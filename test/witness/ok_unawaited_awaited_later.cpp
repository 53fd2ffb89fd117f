// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine is made now and awaited later.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> worker() {
  auto later = answer();
  std::puts("first something else");
  co_return co_await std::move(later);
}

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
