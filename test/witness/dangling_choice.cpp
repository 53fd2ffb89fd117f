// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One side of the conditional is a temporary, so the whole is one.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>

// [example]
asyncrt::coroutine<void> print(const std::string &text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

asyncrt::coroutine<void> worker(const std::string &text) {
  auto task = print(text.empty() ? std::string(100, '-') : text); // misuse: async-dangling-argument
  co_await task;
}
// [/example]

int main() {
  asyncrt::run(worker(""));
  std::puts("done");
}
