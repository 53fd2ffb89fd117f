// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A handler that is stored refers to a variable, and is replaced before that ends.
#include "Inputs/eager.hpp"
#include <cstdio>
#include <functional>
#include <string>

struct button {
  std::function<detached()> clicked;
};

void press_once(button &own) {
  std::string name = "a name that does not fit into the object itself";
  own.clicked = [&name]() -> detached {
    std::printf("hello %s\n", name.c_str());
    co_await later();
  };
  own.clicked();
  wake();
  own.clicked = nullptr;
}

int main() {
  button own;
  press_once(own);
  std::puts("done");
}
