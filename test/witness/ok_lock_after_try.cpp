// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The try block releases the lock.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <exception>
#include <mutex>
#include <utility>

using namespace std::chrono_literals;

std::mutex mutex;
int total = 0;

asyncrt::coroutine<void> prepare() { co_return; }

asyncrt::coroutine<void> add() {
  std::unique_lock guard(mutex);
  try {
    guard.unlock();
    co_await prepare();
  } catch (const std::exception &) {
  }
  co_await asyncrt::sleep(1ms);
}

asyncrt::coroutine<void> both() { co_await asyncrt::gather(add(), add()); }

int main() {
  asyncrt::run(both());
  std::puts("done");
}
