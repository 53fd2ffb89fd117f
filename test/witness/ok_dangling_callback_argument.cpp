// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine has a copy of the callback's argument.
#include "Inputs/eager.hpp"
#include <cstdio>
#include <functional>
#include <string>

detached say(std::string name) {
  co_await later();
  std::printf("hello %s\n", name.c_str());
}

int main() {
  std::function<void(std::string)> on_name = say;
  on_name("a name that does not fit into the object itself");
  wake();
  std::puts("done");
}
