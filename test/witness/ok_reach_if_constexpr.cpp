// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The branch that blocks is not instantiated for this argument.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() { return asyncrt::run(answer()); }

template <bool Blocking> int read() {
  if constexpr (Blocking)
    return wait_for_answer();
  else
    return 0;
}

asyncrt::coroutine<void> worker() {
  read<false>();
  co_return;
}

int main() {
  read<true>();
  asyncrt::run(worker());
  std::puts("done");
}
