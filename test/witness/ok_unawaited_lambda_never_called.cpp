// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine lambda that is not called makes no coroutine.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> worker() {
  auto unused = []() -> asyncrt::coroutine<void> { co_return; };
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
