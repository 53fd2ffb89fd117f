// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: no run() while a loop runs. Broken in callbacks of the loop.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

// [program]
asyncrt::coroutine<void> amain() {
  asyncrt::get_running_loop().call_soon([] {
    try {
      asyncrt::run(answer()); // misuse: async-nested-run
    } catch (const asyncrt::runtime_error &error) {
      std::printf("call_soon: %s\n", error.what());
    }
  });
  auto task = asyncrt::create_task(answer());
  task.add_done_callback([] {
    try {
      asyncrt::run(answer()); // misuse: async-nested-run
    } catch (const asyncrt::runtime_error &error) {
      std::printf("done-callback: %s\n", error.what());
    }
  });
  co_await task;
  co_await asyncrt::sleep(0);
}
// [/program]

int main() { asyncrt::run(amain()); }
