// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function returns a coroutine together with a number, and both are used.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

std::pair<asyncrt::coroutine<int>, int> numbered() { return {answer(), 1}; }

asyncrt::coroutine<int> worker() {
  auto [task, number] = numbered();
  co_return number + co_await std::move(task);
}

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
