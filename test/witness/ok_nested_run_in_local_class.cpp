// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A class written in a coroutine has methods of its own; this one is never called.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> worker() {
  struct helper {
    int value = 1;
    int blocking() { return asyncrt::run(answer()); }
  };
  co_return helper{}.value;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
