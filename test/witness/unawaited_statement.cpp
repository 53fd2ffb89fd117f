// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The call alone, as a statement: nothing of the coroutine's body happens.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

// [example]
asyncrt::coroutine<void> greet() {
  std::puts("hello");
  co_return;
}

asyncrt::coroutine<void> worker() {
  greet(); // misuse: async-unawaited-task
  co_return;
}
// [/example]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
