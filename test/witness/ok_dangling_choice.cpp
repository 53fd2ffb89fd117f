// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Both sides of the conditional live on.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>

asyncrt::coroutine<void> print(const std::string &text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

asyncrt::coroutine<void> worker(const std::string &text) {
  const std::string dashes(100, '-');
  auto task = print(text.empty() ? dashes : text);
  co_await task;
}

int main() {
  asyncrt::run(worker(""));
  std::puts("done");
}
