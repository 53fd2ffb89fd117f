// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine wanders through two locals and is awaited at last.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> worker() {
  auto first = answer();
  auto second = std::move(first);
  asyncrt::coroutine<int> third;
  third = std::move(second);
  co_return co_await std::move(third);
}

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
