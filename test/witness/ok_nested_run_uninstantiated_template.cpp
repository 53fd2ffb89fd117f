// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A template that is never instantiated never executes.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

template <typename T> asyncrt::coroutine<T> worker() { co_return asyncrt::run(answer()); }

int main() {
  asyncrt::run(answer());
  std::puts("done");
}
