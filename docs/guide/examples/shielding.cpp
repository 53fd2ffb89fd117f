// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A shield keeps a cancellation from reaching what must be finished.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

// [program]
asyncrt::coroutine<void> save() {
  std::printf("saving\n");
  co_await asyncrt::sleep(0.02);
  std::printf("saved\n");
}

asyncrt::coroutine<void> session(asyncrt::task<void> saving) {
  try {
    co_await asyncrt::shield(saving);
  } catch (const asyncrt::cancelled_error &) {
    std::printf("the session is over, the saving is not\n");
    throw;
  }
}

asyncrt::coroutine<void> amain() {
  auto saving = asyncrt::create_task(save()); // kept, so that main can wait for it
  auto task = asyncrt::create_task(session(saving));
  co_await asyncrt::sleep(0.01);
  task.cancel();
  try {
    co_await task;
  } catch (const asyncrt::cancelled_error &) {
    std::printf("the session was cancelled\n");
  }
  co_await saving;
}

int main() { asyncrt::run(amain()); }
// [/program]
