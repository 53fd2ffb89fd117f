// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A concept may ask what a runner would accept.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

template <typename T>
concept accepted = requires(T value) { asyncrt::run(value); };

int main() {
  bool all = accepted<int> || noexcept(asyncrt::run(42)) || accepted<decltype(answer())>;
  std::printf("%d\n", all && asyncrt::run(answer()) == 42);
  std::puts("done");
}
