// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A task is scheduled already; it cannot be scheduled again.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  auto handle = asyncrt::create_task(answer());
  try {
    co_await asyncrt::create_task(handle); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::value_error &) {
  } catch (const std::exception &) {
  }
  co_await handle;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
