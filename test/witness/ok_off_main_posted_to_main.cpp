// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The thread only makes the job; main is where it is run.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>
#include <thread>
#include <vector>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  std::vector<std::function<int()>> jobs;
  std::thread background([&jobs] {
    jobs.push_back([] { return asyncrt::run(answer()); });
  });
  background.join();
  for (auto &job : jobs)
    std::printf("%d\n", job());
  std::puts("done");
}
