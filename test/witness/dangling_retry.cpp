// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A retry helper refers to the function that it is given and calls it again after a suspension.
// ends: dangling
#include "Inputs/eager.hpp"
#include <cstdio>
#include <string>

// [example]
template <class Function> detached retry(Function &&function) {
  while (!function())
    co_await later();
}

void greet(std::string name) {
  retry([name, tries = 0]() mutable { // misuse: async-dangling-argument
    std::printf("hello %s\n", name.c_str());
    return ++tries == 2;
  });
}
// [/example]

int main() {
  greet("a name that does not fit into the object itself");
  wake();
  std::puts("done");
}
