// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The guard was given away, and ended there.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <mutex>
#include <utility>

using namespace std::chrono_literals;

void count(std::unique_lock<std::mutex>, int &total) { ++total; }

std::mutex mutex;
int total = 0;

// [example]
asyncrt::coroutine<void> add() {
  std::unique_lock guard(mutex);
  count(std::move(guard), total);
  co_await asyncrt::sleep(1ms);
}
// [/example]

asyncrt::coroutine<void> both() { co_await asyncrt::gather(add(), add()); }

int main() {
  asyncrt::run(both());
  std::puts("done");
}
