// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// std::for_each ignores what its function returns.
#include <algorithm>
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <vector>

asyncrt::coroutine<void> print(int) { co_return; }

int main() {
  std::vector<int> numbers{1, 2, 3};
  std::for_each(numbers.begin(), numbers.end(), print); // misuse: async-unawaited-task
  std::puts("done");
}
