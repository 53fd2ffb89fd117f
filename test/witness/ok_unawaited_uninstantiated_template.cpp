// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A template that is never instantiated makes no coroutine.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> greet() { co_return; }

template <typename T> asyncrt::coroutine<void> worker(T value) {
  greet();
  greet(value);
  co_return;
}

int main() {
  asyncrt::run(greet());
  std::puts("done");
}
