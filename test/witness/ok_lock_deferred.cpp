// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A guard that has not taken its lock yet.
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
  std::unique_lock guard(mutex, std::defer_lock);
  co_await asyncrt::sleep(1ms);
  guard.lock();
  ++total;
}
// [/example]

asyncrt::coroutine<void> both() { co_await asyncrt::gather(add(), add()); }

int main() {
  asyncrt::run(both());
  std::puts("done");
}
