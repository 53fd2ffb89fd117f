// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine calls the overload that awaits; the other one blocks.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

struct blocking {};

int fetch(blocking) { return asyncrt::run(answer()); }
asyncrt::coroutine<int> fetch() { co_return co_await answer(); }

asyncrt::coroutine<int> worker() { co_return co_await fetch(); }

int main() {
  std::printf("%d\n", asyncrt::run(worker()) + fetch(blocking{}));
  std::puts("done");
}
