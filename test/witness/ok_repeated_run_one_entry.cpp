// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One entry point, and a runner for several runs on one loop.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> connect() { co_return 42; }

asyncrt::coroutine<void> serve(int connection) {
  std::printf("serving %d\n", connection);
  co_return;
}

// [example]
asyncrt::coroutine<void> app() { co_await serve(co_await connect()); }

int main() {
  asyncrt::run(app());
  // [/example]
  asyncrt::runner runner;
  runner.run(app());
  runner.run(app());
  std::puts("done");
}
