// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A callback that returns the coroutine, and a caller that awaits it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> worker(std::function<asyncrt::coroutine<int>()> callback) {
  co_return co_await callback();
}

int main() {
  std::printf("%d\n", asyncrt::run(worker(answer)));
  std::puts("done");
}
