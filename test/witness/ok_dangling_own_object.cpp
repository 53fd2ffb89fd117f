// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine is an owner of its object.
#include "Inputs/eager.hpp"
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

struct session : std::enable_shared_from_this<session> {
  std::string name = "a name that does not fit into the object itself";
  detached greet() {
    auto self = shared_from_this();
    co_await later();
    std::printf("hello %s\n", name.c_str());
  }
};

std::vector<std::shared_ptr<session>> sessions;

void visit() {
  sessions.push_back(std::make_shared<session>());
  sessions.back()->greet();
}

int main() {
  visit();
  sessions.clear();
  wake();
  std::puts("done");
}
