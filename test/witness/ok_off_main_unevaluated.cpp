// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry only asks for the type of the runner's result.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  std::thread background([] {
    decltype(asyncrt::run(answer())) value = sizeof(asyncrt::run(answer()));
    std::printf("%d\n", value);
  });
  background.join();
  std::puts("done");
}
