// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The local lives until the coroutine is done.
#include "Inputs/eager.hpp"
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>

detached say(const std::string &name) {
  co_await later();
  std::printf("hello %s\n", name.c_str());
}

asyncrt::coroutine<void> greet() {
  auto name = std::string("a name that does not fit into the object itself");
  say(name);
  wake();
  co_await asyncrt::sleep(0);
}

int main() {
  asyncrt::run(greet());
  std::puts("done");
}
