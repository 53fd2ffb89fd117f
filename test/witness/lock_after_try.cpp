// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A try block in between releases nothing.
// ends: deadlock
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <exception>
#include <mutex>
#include <utility>

using namespace std::chrono_literals;

std::mutex mutex;
int total = 0;

void prepare() {}

asyncrt::coroutine<void> add() {
  std::lock_guard guard(mutex);
  try {
    prepare();
  } catch (const std::exception &) {
  }
  co_await asyncrt::sleep(1ms); // misuse: async-lock-across-await
  ++total;
}

asyncrt::coroutine<void> both() { co_await asyncrt::gather(add(), add()); }

int main() {
  asyncrt::run(both());
  std::puts("done");
}
