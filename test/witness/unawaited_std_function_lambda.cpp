// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine lambda stored as a callback that returns nothing.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>

int main() {
  std::function<void()> callback = []() -> asyncrt::coroutine<void> { co_return; }; // finding: async-unawaited-task
  callback(); // violation: async-unawaited-task
  std::puts("done");
}
