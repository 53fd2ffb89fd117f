// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine comes out of a container.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>
#include <vector>

asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }

int main() {
  std::vector<asyncrt::coroutine<int>> jobs;
  jobs.push_back(twice(1));
  jobs.push_back(twice(2));
  int sum = 0;
  for (auto &job : jobs)
    sum += asyncrt::run(std::move(job));
  std::printf("%d\n", sum);
  std::puts("done");
}
