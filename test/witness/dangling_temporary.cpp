// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The temporary is gone at the semicolon; the coroutine has not begun.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

// [example]
asyncrt::coroutine<void> print(const std::string &text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

asyncrt::coroutine<void> worker() {
  auto task = print(std::string("a text that does not fit into the object itself")); // misuse: async-dangling-argument
  co_await task;
}
// [/example]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
