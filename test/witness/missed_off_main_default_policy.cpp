// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Without std::launch::async the library may use the calling thread; this one
// starts another. corolint is silent on purpose, see the page of the check.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <future>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto result = std::async([] {
    return asyncrt::run(answer()); // missed: async-run-off-main-thread
  });
  try {
    result.get();
  } catch (const asyncrt::runtime_error &) {
  }
  std::puts("done");
}
