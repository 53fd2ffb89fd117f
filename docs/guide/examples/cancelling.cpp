// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Cancellation is an exception at the point where the task waits.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <exception>

// [program]
asyncrt::coroutine<void> download() {
  std::exception_ptr cancelled;
  try {
    std::printf("downloading\n");
    co_await asyncrt::sleep(3600);
  } catch (const asyncrt::cancelled_error &why) {
    std::printf("cancelled: %s\n", why.what());
    cancelled = std::current_exception(); // C++ allows no co_await in a handler
  }
  co_await asyncrt::sleep(0.01); // clean-up may wait
  std::printf("temporary file removed\n");
  if (cancelled)
    std::rethrow_exception(cancelled); // only then was the task cancelled
}

asyncrt::coroutine<void> amain() {
  auto task = asyncrt::create_task(download());
  co_await asyncrt::sleep(0.01);
  task.cancel("the user is impatient");
  try {
    co_await task;
  } catch (const asyncrt::cancelled_error &) {
    std::printf("cancelled: %s\n", task.cancelled() ? "yes" : "no");
  }
}

int main() { asyncrt::run(amain()); }
// [/program]
