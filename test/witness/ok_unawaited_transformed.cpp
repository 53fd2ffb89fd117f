// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// std::transform keeps what its function returns.
#include <algorithm>
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <iterator>
#include <utility>
#include <vector>

asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }

int main() {
  std::vector<int> numbers{1, 2, 3};
  std::vector<asyncrt::coroutine<int>> jobs;
  std::transform(numbers.begin(), numbers.end(), std::back_inserter(jobs), twice);
  int sum = 0;
  for (auto &job : jobs)
    sum += asyncrt::run(std::move(job));
  std::printf("%d\n", sum);
  std::puts("done");
}
