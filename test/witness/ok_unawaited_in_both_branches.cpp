// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each branch awaits the coroutine.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> worker(bool scheduled) {
  auto job = answer();
  if (scheduled)
    co_return co_await asyncrt::create_task(std::move(job));
  co_return co_await std::move(job);
}

int main() {
  std::printf("%d\n", asyncrt::run(worker(true)) + asyncrt::run(worker(false)));
  std::puts("done");
}
