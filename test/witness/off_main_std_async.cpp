// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// std::async with std::launch::async is a thread; the future brings the error.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <future>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto result = std::async(std::launch::async, [] {
    return asyncrt::run(answer()); // misuse: async-run-off-main-thread
  });
  try {
    result.get();
  } catch (const asyncrt::runtime_error &) {
  }
  std::puts("done");
}
