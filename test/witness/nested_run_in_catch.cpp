// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A handler is part of the coroutine's body: here `co_await` is not even
// allowed, which is why people reach for the runner.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <stdexcept>

asyncrt::coroutine<void> clean_up() { co_return; }

asyncrt::coroutine<void> worker() {
  try {
    throw std::logic_error("no such file");
  } catch (const std::logic_error &) {
    try {
      asyncrt::run(clean_up()); // misuse: async-nested-run
    } catch (const asyncrt::runtime_error &) {
    }
  }
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
