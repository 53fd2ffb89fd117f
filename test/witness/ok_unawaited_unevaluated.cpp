// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The call is an operand that is not evaluated: no coroutine is made.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<unsigned long> worker() {
  using type = decltype(answer());
  unsigned long size = sizeof(answer());
  size += noexcept(answer());
  size += requires { answer(); };
  co_return size + sizeof(type);
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
