// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Several runs one after another work; async-repeated-run, which is off by default, still asks for one.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

// [example]
asyncrt::coroutine<int> connect() { co_return 42; }

asyncrt::coroutine<void> serve(int connection) {
  std::printf("serving %d\n", connection);
  co_return;
}

int main() {
  int connection = asyncrt::run(connect());
  asyncrt::run(serve(connection));
  // [/example]
  std::puts("done");
}
