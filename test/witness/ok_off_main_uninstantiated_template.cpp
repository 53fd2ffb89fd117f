// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Nobody starts this thread.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

template <typename Thread> void start() {
  Thread background([] { asyncrt::run(answer()); });
  background.join();
}

int main() {
  std::printf("%d\n", asyncrt::run(answer()));
  std::puts("done");
}
