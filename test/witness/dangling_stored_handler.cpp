// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A handler that is stored refers to a variable that is gone when it is called.
// ends: dangling
#include "Inputs/eager.hpp"
#include <cstdio>
#include <functional>
#include <string>

struct button {
  std::function<detached()> clicked;
};

void prepare(button &own) {
  std::string name = "a name that does not fit into the object itself";
  own.clicked = [&name]() -> detached { // misuse: async-dangling-argument
    std::printf("hello %s\n", name.c_str());
    co_await later();
  };
}

int main() {
  button own;
  prepare(own);
  own.clicked();
  wake();
  std::puts("done");
}
