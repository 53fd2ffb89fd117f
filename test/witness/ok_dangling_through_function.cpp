// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text lives until the expression ends, and the task ends before.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>

asyncrt::coroutine<void> print(const std::string &text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

asyncrt::coroutine<void> print_line(const std::string &text) { return print(text); }

asyncrt::coroutine<void> worker() {
  co_await print_line("a text that does not fit into the object itself");
  std::string text = "a text that lives as long as the task";
  auto task = print_line(text);
  co_await task;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
