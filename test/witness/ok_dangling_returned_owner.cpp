// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A local owner that is returned: its object outlives the function, and the coroutine that uses it.
#include "Inputs/eager.hpp"
#include <cstdio>
#include <memory>
#include <string>

detached greet(const std::string *name) {
  co_await later();
  std::printf("hello %s\n", name->c_str());
}

std::unique_ptr<std::string> start() {
  auto name = std::make_unique<std::string>("a name that does not fit into the object itself");
  greet(name.get());
  return name;
}

int main() {
  auto name = start();
  wake();
  std::puts("done");
}
