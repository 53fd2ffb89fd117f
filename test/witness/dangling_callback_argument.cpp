// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A callback owns its argument for the call only; the coroutine refers to it.
// ends: dangling
#include "Inputs/eager.hpp"
#include <cstdio>
#include <functional>
#include <string>

// [example]
detached say(const std::string &name) {
  co_await later();
  std::printf("hello %s\n", name.c_str());
}

std::function<void(std::string)> on_name;

void listen() {
  on_name = say; // misuse: async-dangling-argument
}
// [/example]

int main() {
  listen();
  on_name("a name that does not fit into the object itself");
  wake();
  std::puts("done");
}
