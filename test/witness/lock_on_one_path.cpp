// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The lock is released on the other path only.
// ends: deadlock
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <mutex>
#include <utility>

using namespace std::chrono_literals;

std::mutex mutex;
int total = 0;

// [example]
asyncrt::coroutine<void> add() {
  std::unique_lock guard(mutex);
  if (total > 100)
    guard.unlock();
  co_await asyncrt::sleep(1ms); // misuse: async-lock-across-await
  ++total;
}
// [/example]

asyncrt::coroutine<void> both() { co_await asyncrt::gather(add(), add()); }

int main() {
  asyncrt::run(both());
  std::puts("done");
}
