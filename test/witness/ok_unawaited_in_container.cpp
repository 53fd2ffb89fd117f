// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A vector collects the coroutines; a loop awaits them.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>
#include <vector>

asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }

asyncrt::coroutine<int> worker() {
  std::vector<asyncrt::coroutine<int>> jobs;
  for (int n = 0; n < 3; ++n)
    jobs.push_back(twice(n));
  int sum = 0;
  for (auto &job : jobs)
    sum += co_await std::move(job);
  co_return sum;
}

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}
