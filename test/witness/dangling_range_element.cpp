// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The elements of a parameter die with it; the coroutines begin at once.
// ends: dangling
#include "Inputs/eager.hpp"
#include <cstdio>
#include <string>
#include <vector>

// [example]
detached say(const std::string &name) {
  co_await later();
  std::printf("hello %s\n", name.c_str());
}

void greet(std::vector<std::string> names) {
  for (auto &name : names)
    say(name); // misuse: async-dangling-argument
}
// [/example]

int main() {
  greet({"a name that does not fit into the object itself"});
  wake();
  std::puts("done");
}
