// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What to write instead.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

// [example]
asyncrt::coroutine<void> greet() {
  std::puts("hello");
  co_return;
}

asyncrt::coroutine<void> worker() {
  co_await greet();
}
// [/example]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
