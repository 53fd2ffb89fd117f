// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine is behind a function object: a lazy one needs its references.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>
#include <string>

// [example]
using printer = std::function<asyncrt::coroutine<void>(const std::string &)>;

asyncrt::coroutine<void> worker(const printer &print) {
  auto task = print("a text that does not fit into the object itself"); // misuse: async-dangling-argument
  co_await task;
}
// [/example]

int main() {
  asyncrt::run(worker([](const std::string &text) -> asyncrt::coroutine<void> {
    std::printf("%s\n", text.c_str());
    co_return;
  }));
  std::puts("done");
}
