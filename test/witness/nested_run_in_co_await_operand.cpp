// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The operand of co_await is computed by a runner first.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>

asyncrt::coroutine<int> delay() { co_return 1; }

asyncrt::coroutine<void> worker() {
  try {
    co_await asyncrt::sleep(std::chrono::milliseconds(asyncrt::run(delay()))); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &) {
  }
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
