// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same with a coroutine lambda.
#include <algorithm>
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> numbers{1, 2, 3};
  auto print = [](int) -> asyncrt::coroutine<void> { co_return; };
  std::for_each(numbers.begin(), numbers.end(), print); // misuse: async-unawaited-task
  std::puts("done");
}
