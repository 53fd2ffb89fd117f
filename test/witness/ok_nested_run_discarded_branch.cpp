// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `if constexpr` discards the runner in the only instance there is.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

template <bool Blocking> asyncrt::coroutine<int> worker() {
  if constexpr (Blocking)
    co_return asyncrt::run(answer());
  else
    co_return co_await answer();
}

int main() {
  asyncrt::run(worker<false>());
  std::puts("done");
}
