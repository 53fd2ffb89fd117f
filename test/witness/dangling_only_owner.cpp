// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The only shared pointer dies while the coroutine is suspended.
// ends: dangling
#include "Inputs/eager.hpp"
#include <cstdio>
#include <memory>
#include <string>

// [example]
struct session {
  std::string name = "a name that does not fit into the object itself";

  detached run() {
    co_await later();
    std::printf("hello %s\n", name.c_str());
  }
};

void greet() {
  auto s = std::make_shared<session>();
  s->run(); // misuse: async-dangling-argument
}
// [/example]

int main() {
  greet();
  wake();
  std::puts("done");
}
