// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine is awaited at once, or takes its text by value.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>
#include <string>

asyncrt::coroutine<void> worker(const std::function<asyncrt::coroutine<void>(const std::string &)> &print,
                                asyncrt::coroutine<void> (*print_copy)(std::string)) {
  co_await print("a text that does not fit into the object itself");
  auto task = print_copy("another text that does not fit into the object itself");
  co_await task;
}

asyncrt::coroutine<void> copy(std::string text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

int main() {
  asyncrt::run(worker(
      [](const std::string &text) -> asyncrt::coroutine<void> {
        std::printf("%s\n", text.c_str());
        co_return;
      },
      copy));
  std::puts("done");
}
