// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A plain function passes on what its coroutine needs.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>

// [example]
asyncrt::coroutine<void> print(const std::string &text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

asyncrt::coroutine<void> print_line(const std::string &text) { return print(text); }

asyncrt::coroutine<void> worker() {
  auto task = print_line("a text that does not fit into the object itself"); // misuse: async-dangling-argument
  co_await task;
}
// [/example]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
