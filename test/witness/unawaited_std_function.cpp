// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A callback that returns nothing drops what the coroutine function returns.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>

asyncrt::coroutine<void> on_click() { co_return; }

int main() {
  std::function<void()> callback = on_click; // finding: async-unawaited-task
  callback(); // violation: async-unawaited-task
  std::puts("done");
}
