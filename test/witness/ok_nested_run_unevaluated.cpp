// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operands that are never evaluated run nothing.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<unsigned long> worker() {
  unsigned long size = sizeof(asyncrt::run(answer()));
  decltype(asyncrt::run(answer())) value = 0;
  bool throws = !noexcept(asyncrt::run(answer()));
  bool valid = requires { asyncrt::run(answer()); };
  co_return size + value + throws + valid;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
