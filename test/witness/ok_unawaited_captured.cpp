// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A lambda takes the coroutine over and runs it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto job = answer();
  auto start = [job = std::move(job)]() mutable { return asyncrt::run(std::move(job)); };
  std::printf("%d\n", start());
  std::puts("done");
}
