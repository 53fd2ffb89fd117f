// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine hands a lambda out; main calls it when the loop has ended.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<std::function<int()>> make_job() {
  co_return [] { return asyncrt::run(answer()); };
}

int main() {
  std::function<int()> job = asyncrt::run(make_job());
  std::printf("%d\n", job());
  std::puts("done");
}
