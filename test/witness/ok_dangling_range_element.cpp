// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The elements belong to the caller, or are copied into the coroutines.
#include "Inputs/eager.hpp"
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

detached say(const std::string &name) {
  co_await later();
  std::printf("hello %s\n", name.c_str());
}

detached say_copy(std::string name) {
  co_await later();
  std::printf("hello %s\n", name.c_str());
}

void greet(const std::vector<std::string> &names) {
  for (auto &name : names)
    say(name);
}

void greet_copies(std::vector<std::string> names) {
  for (auto &name : names)
    say_copy(name);
}

int main() {
  std::vector<std::string> names{"a name that does not fit into the object itself"};
  greet(names);
  wake();
  greet_copies(std::move(names));
  wake();
  std::puts("done");
}
