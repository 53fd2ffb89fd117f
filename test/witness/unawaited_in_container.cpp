// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A vector collects the coroutines and is never read.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  std::vector<asyncrt::coroutine<int>> all;
  all.push_back(answer()); // misuse: async-unawaited-task
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
