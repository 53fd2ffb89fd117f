// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A lambda that is stored is not a lambda that is called.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<bool> worker() {
  auto direct = [] { return asyncrt::run(answer()); };
  std::function<int()> stored = direct;
  co_return static_cast<bool>(stored);
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
