// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// gather consumes all its arguments, and is awaited itself.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> greet() { co_return; }

asyncrt::coroutine<void> worker() { co_await asyncrt::gather(greet(), greet(), greet()); }

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
