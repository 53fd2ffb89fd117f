// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A task that one run made is handed to the next.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<asyncrt::task<int>> schedule() {
  auto handle = asyncrt::create_task(answer());
  co_await handle;
  co_return handle;
}

int main() {
  auto handle = asyncrt::run(schedule());
  try {
    asyncrt::run(handle); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::value_error &) {
  }
  std::puts("done");
}
