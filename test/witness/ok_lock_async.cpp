// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A lock that is awaited may be held over a suspension.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <mutex>
#include <utility>

using namespace std::chrono_literals;

int total = 0;

// [example]
asyncrt::coroutine<void> add(asyncrt::lock &lock) {
  co_await lock.acquire();
  co_await asyncrt::sleep(1ms);
  ++total;
  lock.release();
}
// [/example]

asyncrt::coroutine<void> both() {
  asyncrt::lock lock;
  co_await asyncrt::gather(add(lock), add(lock));
}

int main() {
  asyncrt::run(both());
  std::puts("done");
}
