// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function template that works on every runner's argument.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

template <typename Coroutine> auto wait_for(Coroutine coroutine) {
  return asyncrt::run(std::move(coroutine)); // violation: async-nested-run
}

asyncrt::coroutine<void> worker() {
  try {
    wait_for(answer()); // finding: async-nested-run
  } catch (const asyncrt::runtime_error &) {
  }
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
