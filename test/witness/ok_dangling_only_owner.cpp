// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine is an owner too, or another owner lives on.
#include "Inputs/eager.hpp"
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

struct session : std::enable_shared_from_this<session> {
  std::string name = "a name that does not fit into the object itself";

  detached run() {
    auto self = shared_from_this();
    co_await later();
    std::printf("hello %s\n", name.c_str());
  }
};

struct plain {
  std::string name = "another name that does not fit into the object itself";

  detached run() {
    co_await later();
    std::printf("hello %s\n", name.c_str());
  }
};

std::vector<std::shared_ptr<plain>> all;

void greet() {
  auto s = std::make_shared<session>();
  s->run();
  auto p = std::make_shared<plain>();
  all.push_back(p);
  p->run();
}

int main() {
  greet();
  wake();
  std::puts("done");
}
