// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Without a policy the library may use the calling thread, but all that we know
// start another one.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <future>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto result = std::async([] {
    return asyncrt::run(answer()); // misuse: async-run-off-main-thread
  });
  try {
    result.get();
  } catch (const asyncrt::runtime_error &) {
  }
  std::puts("done");
}
