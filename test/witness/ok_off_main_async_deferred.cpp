// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A deferred std::async calls its function in get(), on the main thread.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <future>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto result = std::async(std::launch::deferred, [] { return asyncrt::run(answer()); });
  std::printf("%d\n", result.get());
  std::puts("done");
}
