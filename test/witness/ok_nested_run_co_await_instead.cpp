// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What to write instead.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

// [example]
asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  int value = co_await answer();
  std::printf("%d\n", value);
}
// [/example]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
