// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine is an owner of its object.
#include "Inputs/eager.hpp"
#include <cstdio>
#include <memory>
#include <string>

struct session : std::enable_shared_from_this<session> {
  std::string name = "a name that does not fit into the object itself";
  detached greet() {
    auto self = shared_from_this();
    co_await later();
    std::printf("hello %s\n", name.c_str());
  }
};

void visit() {
  auto visitor = std::make_shared<session>();
  visitor->greet();
}

int main() {
  visit();
  wake();
  std::puts("done");
}
