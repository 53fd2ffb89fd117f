// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Waiting for an event of the runtime suspends the task, not the thread.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>

asyncrt::coroutine<void> setter(asyncrt::event &ready) {
  co_await asyncrt::sleep(std::chrono::milliseconds(150));
  ready.set();
}

asyncrt::coroutine<void> worker() {
  asyncrt::event ready;
  auto other = asyncrt::create_task(setter(ready));
  co_await ready.wait();
  co_await other;
}

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}
