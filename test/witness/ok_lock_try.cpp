// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Not got, so not held.
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
  if (mutex.try_lock()) {
    ++total;
    mutex.unlock();
  } else {
    co_await asyncrt::sleep(1ms);
  }
}
// [/example]

asyncrt::coroutine<void> both() { co_await asyncrt::gather(add(), add()); }

int main() {
  asyncrt::run(both());
  std::puts("done");
}
