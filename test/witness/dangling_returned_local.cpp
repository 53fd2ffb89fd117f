// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function that is no coroutine hands on a reference to its local.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

asyncrt::coroutine<void> print(const std::string &text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

asyncrt::coroutine<void> greet() {
  auto text = std::string("a text that does not fit into the object itself");
  return print(text); // misuse: async-dangling-argument
}

asyncrt::coroutine<void> worker() { co_await greet(); }

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
