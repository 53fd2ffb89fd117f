// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What blocks goes to a thread; the loop goes on.
#include <asyncrt/asyncrt.hpp>

#include <chrono>
#include <cstdio>
#include <thread>

// [program]
int slow_square(int n) { // an ordinary function that blocks its thread
  std::this_thread::sleep_for(std::chrono::milliseconds(30));
  return n * n;
}

asyncrt::coroutine<void> tick() {
  for (int i = 0; i != 2; ++i) {
    std::printf("tick\n");
    co_await asyncrt::sleep(0.01);
  }
}

asyncrt::coroutine<void> amain() {
  auto [square, nothing] = co_await asyncrt::gather(asyncrt::to_thread(slow_square, 7), tick());
  std::printf("%d\n", square);
}

int main() { asyncrt::run(amain()); }
// [/program]
