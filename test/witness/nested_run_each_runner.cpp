// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every way to run a loop is refused while one runs, and so is closing a runner.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker(asyncrt::runner &outside) {
  try {
    asyncrt::runner inside;
    inside.run(answer()); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &error) {
    std::puts(error.what());
  }
  try {
    outside.close(); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &error) {
    std::puts(error.what());
  }
  try {
    asyncrt::get_running_loop().run_forever(); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &error) {
    std::puts(error.what());
  }
  asyncrt::event_loop &loop = asyncrt::get_running_loop();
  loop.set_exception_handler([](asyncrt::event_loop &, const asyncrt::exception_context &) {
    try {
      asyncrt::run(answer()); // misuse: async-nested-run
    } catch (const asyncrt::runtime_error &error) {
      std::puts(error.what());
    }
  });
  loop.call_soon([] { throw 42; });
  co_await asyncrt::sleep(0.01);
}

int main() {
  asyncrt::runner outside;
  outside.run(answer());
  asyncrt::run(worker(outside));
  std::puts("done");
}
